import type { Examined } from '../../env.ts';

/** Secrets so short that they stand in words by chance. */
const TOO_SHORT = 5;
/** Who is let in, in an address. */
const CREDENTIALS = /\/\/[^\s/@“”]+@/g;

/** Takes the secrets of the settings, also of those that cannot be used, out of what is shown. */
export function withoutSecrets({
  secrets,
  settings,
}: Pick<Examined, 'secrets' | 'settings'>): (text: string) => string {
  const { DATABASE_URL, SLACK_API_URL, DISCORD_API_URL } = settings;
  const passwords = [DATABASE_URL, SLACK_API_URL, DISCORD_API_URL].flatMap(passwordsIn);
  const hidden = [...secrets, ...passwords].filter(({ length }) => length >= TOO_SHORT);
  return (text) =>
    hidden
      .reduce((shown, secret) => shown.replaceAll(secret, '[redacted]'), text)
      .replace(CREDENTIALS, '//…@');
}

/** As an address has them, and as they are. */
function passwordsIn(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return [];
  const { password, searchParams } = new URL(address);
  return [password, decoded(password), searchParams.get('password') ?? ''];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
