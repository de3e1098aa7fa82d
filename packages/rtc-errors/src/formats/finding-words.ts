import { withoutBackticks } from '../../../../src/catalog/say/backticks.ts';
import { needsChecks } from '../../../../src/catalog/say/guidance.ts';
import { noAdvice } from '../../../../src/catalog/say/section-words.ts';
import { signOf } from '../../../../src/catalog/say/sign.ts';
import { verdictOf } from '../entry-data.ts';
import type { Library } from '../library.ts';
import type { ReportFinding } from '../report.ts';
import type { Entry, Occurrence } from '../types.ts';

/** What the formats for tools say of a finding. */
export interface FindingWords {
  /** The code or text that was found. */
  label: string;
  title: string;
  /** Vendor and service, or nothing. */
  service: string;
  /** Whether it is an error, and what to do about the request, in two or three words. */
  verdict: string;
  /** `It may have worked.`, or nothing. */
  remark: string;
  /** `failure`, `success` …; null for what no table has. */
  outcome: string | null;
  /** The first step: the vendor's, else ours, which says so; nothing where there is nothing to do. */
  step: string;
  url: string | null;
  /** `app.log:12`, or nothing. */
  place: string;
  /** Sure or likely: more than a guess. */
  isClaim: boolean;
}

/** In the words of the entry's page. */
function firstStepOf(entry: Entry, shown: Occurrence, { conditions, vendors }: Library): string {
  const [first] = shown.actions;
  const vendor = vendors.find(({ id }) => id === entry.vendor);
  if (first !== undefined || !vendor || !needsChecks(shown)) return first ?? '';
  const check = conditions.find(({ id }) => id === shown.condition)?.checks[0];
  return check === undefined ? '' : noAdvice(vendor, check);
}

export function wordsOf({ hits: [best], unlisted, file, line, count }: ReportFinding, library: Library): FindingWords {
  const place = file === null || file === '-' ? `line ${line}` : `${file}:${line}`;
  const times = count > 1 ? `${place}, ${count} times` : place;
  if (!best) {
    const label = unlisted?.value ?? '';
    return {
      label,
      title: 'documented in no table',
      service: unlisted?.service ?? '',
      verdict: 'unknown',
      remark: '',
      outcome: null,
      step: '',
      url: null,
      place: times,
      isClaim: unlisted !== null,
    };
  }
  const { entry, occurrence, url, certainty } = best;
  const shown = occurrence ?? entry.occurrences[0];
  const sign = shown && signOf(verdictOf(shown));
  return {
    label: entry.label,
    title: entry.title,
    service: library.serviceTitle(`${entry.vendor}/${entry.service}`),
    verdict: sign?.words ?? '',
    remark: sign?.remark ?? '',
    outcome: shown?.outcome ?? entry.outcome,
    step: withoutBackticks(shown ? firstStepOf(entry, shown, library) : ''),
    url,
    place: times,
    isClaim: certainty === 'sure' || certainty === 'likely',
  };
}
