import { migration001 } from './001.ts'
import { migration002 } from './002.ts'
import { migration003 } from './003.ts'
import { migration004 } from './004.ts'
import { migration005 } from './005.ts'
import { migration006 } from './006.ts'
import { migration007 } from './007.ts'
import { migration008 } from './008.ts'
import { migration009 } from './009.ts'
import { migration010 } from './010.ts'
import { migration011 } from './011.ts'
import { migration012 } from './012.ts'
import { migration013 } from './013.ts'
import { migration014 } from './014.ts'
import { migration015 } from './015.ts'
import { migration016 } from './016.ts'
import { migration017 } from './017.ts'
import { migration018 } from './018.ts'
import { migration019 } from './019.ts'
import { migration020 } from './020.ts'
import { migration021 } from './021.ts'
import { migration022 } from './022.ts'
import { migration023 } from './023.ts'
import { migration024 } from './024.ts'
import { migration025 } from './025.ts'
import { migration026 } from './026.ts'
import { migration027 } from './027.ts'
import { migration028 } from './028.ts'
import { migration029 } from './029.ts'
import { migration030 } from './030.ts'

/** In order; the database's user_version is how many of them it has had. Landed ones never change. */
export const migrations: readonly string[] = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
  migration009,
  migration010,
  migration011,
  migration012,
  migration013,
  migration014,
  migration015,
  migration016,
  migration017,
  migration018,
  migration019,
  migration020,
  migration021,
  migration022,
  migration023,
  migration024,
  migration025,
  migration026,
  migration027,
  migration028,
  migration029,
  migration030,
]
