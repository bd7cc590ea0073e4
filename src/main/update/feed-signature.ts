import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether a feed was signed by who built this program. The feed holds the version and the checksum of each package, so
 * that its signature vouches for the packages too.
 *
 * @param feed the feed's text, as it came.
 * @param signature Ed25519, base64.
 * @param key public key, DER (SPKI) in base64.
 */
export function isSignedFeed(feed: string, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(feed), publicKey, Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}
