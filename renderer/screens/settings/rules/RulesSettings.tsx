import { useState } from 'react'
import { type RuleGroup, ruleGroups } from '../../../../shared/rules/rule.ts'
import { Card } from '../../../components/CardScreen.tsx'
import { Tick } from '../../../components/Tick.tsx'
import settingsStyles from '../Settings.module.css'
import { useSettings } from '../useSettings.ts'
import { RuleEditor } from './RuleEditor.tsx'
import { RuleGroupList } from './RuleGroupList.tsx'
import { type ShownRule, useCouncilRules } from './useCouncilRules.ts'

const groups = Object.keys(ruleGroups) as RuleGroup[]

/** What holds in this council's sessions: what laws say, and what the council decided otherwise. */
export function RulesSettings() {
  const { settings, save } = useSettings()
  const shown = useCouncilRules()
  const [edited, setEdited] = useState<ShownRule>()
  return (
    <Card title="قواعد شورا">
      <p className={settingsStyles['soft']}>
        هر قاعده چنان‌که امروز است. آنچه شورا تصمیم گرفته باشد، از روزی که نوشته شود بر قانون مقدم است.
      </p>
      <Tick isSelected={settings?.articleNumbers ?? false} onChange={articleNumbers => save({ articleNumbers })}>
        شمارهٔ ماده‌ها با ویرایش قانون
      </Tick>
      <div>
        {groups.map(group => (
          <RuleGroupList
            key={group}
            title={ruleGroups[group]}
            shown={shown.filter(({ rule }) => rule.group === group)}
            isCited={settings?.articleNumbers ?? false}
            onEdit={setEdited}
          />
        ))}
      </div>
      {edited === undefined ? null : <RuleEditor shown={edited} onClose={() => setEdited(undefined)} />}
    </Card>
  )
}
