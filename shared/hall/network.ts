/** An address of this machine that the hall's screens can be served at. */
export interface NetworkAddress {
  /** «192.168.1.20» */
  address: string
  /** The system's name of the connection: «Wi-Fi», «eth0». */
  connection: string
  /** No other machine reaches it: to try the screens on this one. */
  isInternal: boolean
}

/** How screens of the network find the hall, for whoever presents. */
export interface NetworkState {
  /** What is typed or scanned: «https://192.168.1.20:8473/». */
  url: string
  /** This machine has its address at the moment; without it, as when a cable was pulled, nobody reaches it. */
  isReachable: boolean
  /** SHA-256 of the certificate, as browsers show it: «AB:CD:…». */
  fingerprint: string
  /** Six Latin digits; null when they have expired, or after too many wrong ones. */
  code: string | null
  /** ISO instant in UTC at which the code is good no more. */
  expiresAt: string
  /** Wrong codes that are still borne; at 0 pairing is closed until the presenter opens it again. */
  triesLeft: number
}

/** What was served in the network when the program ended in the middle of a presentation. */
export interface NetworkWas {
  address: string
  /** How many were paired: they come back once it is opened again. */
  screens: number
}
