/** Where a node came to stand. */
export interface Position {
  pageNumber: number
  top: number
  left: number
}

/** Where a reference leads; `positions` are known after layout. */
export interface NodeReference {
  _nodeRef: { positions?: Position[] }
}
