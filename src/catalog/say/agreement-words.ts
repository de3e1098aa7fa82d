import type { AgreementFile } from '../../schema/source-record.ts';
import type { Service } from '../model.ts';

/** How much of what the sources of some services print is here. */
export interface Agreement extends AgreementFile {
  /** From 0 to 1. Below 1 as long as a single one differs. */
  share: number;
}

/** One share for several services, with the day on which the last of them was compared first; null when none was. */
export function agreementOf(services: readonly Pick<Service, 'agreement'>[]): Agreement | null {
  const compared = services.flatMap(({ agreement }) => agreement ?? []);
  const [first] = compared.map(({ checked }) => checked).sort();
  if (first === undefined) return null;
  const sum = (of: 'literals' | 'agree') => compared.reduce((total, one) => total + one[of], 0);
  const [literals, agree] = [sum('literals'), sum('agree')];
  // Rounded down, so that nothing short of all is called all.
  return { checked: first, literals, agree, share: Math.floor((agree / literals) * 10_000) / 10_000 };
}

/** How far a vendor's services agree with their sources, in a sentence or two; null when none was compared. */
export function agreementWords(services: readonly Pick<Service, 'agreement' | 'label'>[]): string | null {
  const agreement = agreementOf(services);
  if (!agreement) return null;
  const { literals, agree, share, checked } = agreement;
  const number = (value: number) => value.toLocaleString('en-US');
  const percent = (share * 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
  const all =
    agree === literals
      ? `All ${number(literals)} codes, names and texts in the source documents are here verbatim`
      : `${number(agree)} of ${number(literals)} codes, names and texts in the source documents are here verbatim (${percent}%)`;
  const others = services.filter((service) => !service.agreement).map(({ label }) => label);
  const rest = others.length > 0 ? ` Not compared yet: ${others.join(', ')}.` : '';
  return `${all}, compared on ${checked}.${rest}`;
}
