/** The one place that the window's pages come from. */
export const scheme = 'holdplan';
export const startPage = `${scheme}://app/`;

/** True for an address of our own pages; false for everything else, what is no address included. */
export function isOwnPage(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === `${scheme}:` && url.host === 'app';
}

/** True for what the window may load: our own pages, and the blobs that they make for a download. */
export function mayLoad(address: string): boolean {
  return isOwnPage(address) || address.startsWith(`blob:${startPage}`);
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
