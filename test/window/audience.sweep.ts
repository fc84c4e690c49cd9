import { type HallLookName, hallLooks, showsHostileSlides, showsTheSample } from './showsWhole.ts'

const names = Object.keys(hallLooks) as HallLookName[]

showsHostileSlides(names)
showsTheSample(names)
