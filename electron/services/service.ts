import type {
  AnyContractProcedure,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
  Meta,
} from '@orpc/contract'
import type { DoorState } from '../../shared/api/door.ts'
import type { contract } from '../../shared/api/index.ts'
import type { Saved, Turned } from '../../shared/api/storeFiles.ts'
import type { ListedStore } from '../../shared/api/stores.ts'
import type { StoreDamage } from '../../shared/domain/storeDamage.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import type { Store } from '../store/database.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import type { Author } from '../store/write.ts'
import type { Told } from '../system/told.ts'
import type { Hall } from './hall/hall.ts'
import type { HostServices, Keychain } from './hostServices.ts'
import type { SessionCache } from './sessionCache.ts'

/** What stands for a store that could not be opened. */
export interface Door {
  /** Why. */
  problem: Problem
  state(): DoorState
  restore(name: string): Promise<void>
  /** @throws Problem 'passphrase-wrong', 'key-file-damaged' */
  unlock(passphrase: string): Promise<void>
  /** @throws Problem 'key-not-kept' */
  unlockKept(keychain: Keychain): Promise<void>
  beginAnew(): void
  openThis(): void
  mend(): Promise<Saved>
}

/** The councils' files that a window can have, and the way from one to another. */
export interface StoreSwitch {
  list(): Promise<{ folder: string; stores: ListedStore[] }>
  /** @throws Problem 'store-not-listed', and what keeps a store from being opened */
  open(id: string): Promise<void>
  openFile(path: string): Promise<void>
  /** @throws Problem 'store-name-empty' or 'store-name-taken' */
  create(name: string): Promise<void>
  forget(id: string): void
}

/** What a store is closed for, how far that is, and when it is over. */
export interface StoreWork extends Omit<Extract<DoorState, { kind: 'working' }>, 'kind'> {
  over: Promise<void>
}

/** What makes copies of a window's store and puts another file in its place. */
export interface StoreKeeper {
  /** Why the last copy could not be made. */
  readonly failure: Problem | undefined
  /** Why the second place lacks the last copy. */
  readonly away: Problem | undefined
  /** What is wrong with the store itself, as far as was looked by itself. */
  readonly damage: readonly StoreDamage[]
  /** The store that the last restore replaced, by its name among the copies. */
  readonly replaced: string | undefined
  /** What became of the records of a store that was mended; undefined where none was. */
  readonly mended: Saved | undefined
  /** What stayed as it was when the lock was put or taken away last. */
  readonly left: readonly string[]
  /** Keys that this machine's keychain has locked. */
  readonly kept: KeptKeys
  /** @returns whether there was anything to copy @throws Problem */
  make(): Promise<boolean>
  /**
   * Lets the store go, has a copy take its place, which is kept, and opens it: every window begins anew. What else is
   * asked meanwhile waits.
   */
  restore(file: string): Promise<void>
  /** The same with what can be saved of the store. */
  mend(): Promise<Saved>
  /** The same with what `act` makes of it, which puts its lock or takes it away. */
  turn(doing: 'lock' | 'unlock', act: (path: string, tell: Told) => Promise<Turned>): Promise<Turned>
}

/** What every service works with. */
export interface ServiceContext {
  readonly store: Store
  readonly sessionCache: SessionCache
  readonly author: Author
  /** The presentation that stands, and the screens that show it. */
  readonly hall: Hall
  /** Folder of what windows compile. */
  readonly outputs: string
  /** Stands for a store that could not be opened; undefined while it is open. */
  readonly door: Door | undefined
  /** What was kept of bugs, as it may be given away, line by line. */
  readonly readLog: () => string[]
  /** Of a window; a terminal has none. */
  readonly stores: StoreSwitch | undefined
  /** Likewise. */
  readonly keeper: StoreKeeper | undefined
  /** What is done with the store's file just now; undefined while it is open. */
  readonly work: () => StoreWork | undefined
}

/** What comes with a call besides its input. */
export interface Call {
  /** The host of the window that calls. */
  readonly host: HostServices
  /** Aborts when the caller no longer listens. */
  readonly signal: AbortSignal | undefined
}

export type Noun = keyof typeof contract

/**
 * A feature's part of the contract, implemented: a handler for each of its calls and no other. A handler takes the
 * call's input as the contract's schema gives it, and throws a Problem for what a caller can mend.
 */
export type Service<N extends Noun> = (context: ServiceContext) => Handlers<(typeof contract)[N]>

export type Handlers<Calls> = { readonly [Name in keyof Calls]: Handler<Calls[Name]> }

type Handler<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer Output, ErrorMap, Meta>
    ? (input: InferSchemaOutput<Input>, call: Call) => Promise<InferSchemaInput<Output>> | InferSchemaInput<Output>
    : Procedure extends AnyContractProcedure
      ? never
      : Handlers<Procedure>
