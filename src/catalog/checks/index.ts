import type { Problem } from '../files/problem.ts';
import type { Content } from '../files/read.ts';
import { aliasRules } from './aliases.ts';
import { alreadyDoneRules } from './already-done.ts';
import { factRules } from './facts.ts';
import { fileRules } from './files.ts';
import { guideRules } from './guides.ts';
import { historyRules } from './history.ts';
import { identityRules } from './identity.ts';
import { kindRules } from './kinds.ts';
import { leftAloneRules } from './left-alone.ts';
import { proseRules } from './prose.ts';
import { referenceRules } from './references.ts';
import { repeatingRules } from './repeating.ts';
import { repetitionRules } from './repetition.ts';
import { reviewedRules } from './reviewed.ts';
import { statementRules } from './statements.ts';
import { tableRules } from './tables.ts';
import { tellingRules } from './telling.ts';
import { verdictRules } from './verdicts.ts';
import type { Rule } from './rule.ts';

/** Every rule across files. A new rule is one more value in one of these lists. */
const RULES: readonly Rule[] = [
  ...fileRules,
  ...identityRules,
  ...tableRules,
  ...factRules,
  ...referenceRules,
  ...verdictRules,
  ...repeatingRules,
  ...kindRules,
  ...alreadyDoneRules,
  ...leftAloneRules,
  ...tellingRules,
  ...reviewedRules,
  ...statementRules,
  ...historyRules,
  ...aliasRules,
  ...guideRules,
  ...proseRules,
  ...repetitionRules,
];

/** All places where the content breaks a rule. */
export function checkContent(content: Content): Problem[] {
  return RULES.flatMap((rule) => rule.check(content));
}
