/** Where a request came from, as the socket and the request line say. */
export interface Peer {
  address: string;
  host: string;
  /** A proxy in front said that it forwards for somebody else. */
  forwarded: boolean;
}

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** The host is asked too: a page elsewhere can point its own name at this machine. */
export function isLoopback(peer: Peer): boolean {
  return !peer.forwarded && LOOPBACK_ADDRESS.test(peer.address) && LOOPBACK_HOST.test(peer.host);
}
