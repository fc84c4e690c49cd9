import { useId } from 'react'
import { girihTile, khatam, star } from '../../../shared/hall/girih.ts'

/** A field of eight-pointed stars (khatam) and crosses, which tile the plane: four stars leave a cross between them. */
export function Girih({ className }: { className: string | undefined }) {
  const id = useId()
  return (
    <svg className={className} viewBox="0 0 640 944" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <pattern id={id} width={girihTile.side} height={girihTile.side} patternUnits="userSpaceOnUse">
          <g fill="none" stroke="var(--hall-ornament)" strokeOpacity="0.6" strokeWidth="3">
            {girihTile.stars.map(points => (
              <polygon key={points} points={points} />
            ))}
            <polygon points={girihTile.heart} fill="var(--hall-zone)" />
            <path d={girihTile.rays} />
          </g>
          <path d={girihTile.corners} fill="var(--hall-ornament)" />
        </pattern>
      </defs>
      <rect width="640" height="944" fill={`url(#${CSS.escape(id)})`} />
    </svg>
  )
}

/** One star of the field, alone. */
export function Khatam({ className }: { className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 160 160" aria-hidden="true">
      <g fill="none" stroke="var(--hall-ornament)" strokeWidth="2.5">
        <polygon points={star(8, 78, 78 * khatam)} />
        <polygon points={star(8, 62, 62 * khatam)} fill="var(--hall-band)" />
        <polygon points={star(8, 40, 40 * khatam, Math.PI / 8)} fill="var(--hall-zone)" />
        <polygon points={star(8, 18, 18 * khatam)} fill="var(--hall-ornament)" />
      </g>
    </svg>
  )
}
