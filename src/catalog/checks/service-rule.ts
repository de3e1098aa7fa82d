import type { ServiceFile } from '../../schema/service.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import { placeOf, type Path } from '../files/yaml.ts';
import type { Rule } from './rule.ts';

type ServiceContent = ContentFile<ServiceFile>;

/** A place of a service, for a problem. */
export const placed = (file: ServiceContent, path: Path) => ({
  file: file.file,
  line: file.lineOf(path),
  at: placeOf(file.data, path),
});

/** A problem at a place of a service. */
export function problem(file: ServiceContent, path: Path, found: string, fix: string): Problem {
  return { ...placed(file, path), found, fix };
}

/** A rule that looks at one service at a time. */
export function serviceRule(
  name: string,
  description: string,
  checkService: (file: ServiceContent, content: Content) => Problem[],
): Rule {
  return { name, description, check: (content) => content.services.flatMap((file) => checkService(file, content)) };
}
