import { z } from 'zod';

/** Characters of an address, with its brackets written as `%28`, as some platforms' links need them. */
const LONGEST_ADDRESS = 2000;

/** An http or https address. Anything else (javascript:, file:, data:) is not a link that we would show. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.length + 2 * (url.match(/[()<>]/g)?.length ?? 0) <= LONGEST_ADDRESS);
