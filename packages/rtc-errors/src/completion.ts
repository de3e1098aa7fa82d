import { withTables } from '../../../src/catalog/indexed.ts';
import { FORMATS, OPTIONS, SHELLS, type Shell } from './arguments.ts';
import type { Library } from './library.ts';
import { manualOf } from './manual.ts';

/** An option as a shell completes it. */
interface Completed {
  name: string;
  /** Its letter; null where it has none. */
  letter: string | null;
  what: string;
  /** What can follow; null for an option that stands alone. */
  values: readonly string[] | null;
}

const COMMANDS = ['explain', 'completion', 'mcp'];

/**
 * A script that makes a shell complete options, vendors, services, formats and shells; files are completed as everywhere.
 * `source <(rtc-errors completion bash)`.
 */
export function completion(shell: Shell, library: Library): string {
  // Those that are only recognised have nothing to narrow a search to.
  const vendors = withTables(library.vendors);
  const values: Record<string, readonly string[]> = {
    vendor: vendors.map(({ id }) => id),
    service: vendors.flatMap(({ services }) => services.map(({ id }) => id)),
    format: FORMATS,
  };
  const { options } = manualOf(library);
  const completed = Object.entries(OPTIONS).map(([name, option]) => ({
    name,
    letter: 'short' in option ? option.short : null,
    what: options.find(({ term }) => term.split(/[ ,]+/u).includes(`--${name}`))?.what ?? '',
    values: values[name] ?? null,
  }));
  return SCRIPTS[shell](completed);
}

const namesOf = ({ name, letter }: Completed) => [`--${name}`, ...(letter === null ? [] : [`-${letter}`])];
/** A text between single quotes, as every shell here reads it. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const SCRIPTS: Record<Shell, (options: readonly Completed[]) => string> = {
  // Names of files can have spaces. The shell splits --vendor=id at its equals sign, and bash 3.2 has no mapfile.
  bash: (options) => `_rtc_errors() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="" words="" IFS=$' \\t\\n'
  [ "$COMP_CWORD" -gt 0 ] && before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$word" = "=" ]; then word=""
  elif [ "$before" = "=" ] && [ "$COMP_CWORD" -gt 1 ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  COMPREPLY=()
  case "$before" in
${options.flatMap(({ name, values }) => (values ? [`    --${name}) words="${values.join(' ')}" ;;`] : [])).join('\n')}
    completion) [ "$COMP_CWORD" -eq 2 ] && words="${SHELLS.join(' ')}" ;;
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi
  case "$word" in
    -*) COMPREPLY=($(compgen -W "${options.flatMap(namesOf).join(' ')}" -- "$word")) ;;
    *)
      [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W "${COMMANDS.join(' ')}" -- "$word"))
      IFS=$'\\n'
      COMPREPLY+=($(compgen -f -- "$word"))
      ;;
  esac
}
complete -o filenames -F _rtc_errors rtc-errors
`,
  // Works sourced, and as the file _rtc-errors in a folder of fpath. Behind a space an action gets no options of others.
  zsh: (options) => `#compdef rtc-errors
_rtc_errors() {
  _arguments \\
${options
  .flatMap(({ name, letter, what, values }) => {
    const explained = `[${what.replace(/[[\]:]/gu, String.raw`\$&`)}]`;
    const value = values ? `:${name}:(${values.join(' ')})` : '';
    const flags = letter === null ? [`--${name}`] : [`--${name}`, `-${letter}`];
    return flags.map((flag) => `    ${quoted(`${flag}${values ? '=' : ''}${explained}${value}`)} \\`);
  })
  .join('\n')}
    '1:text, file or command: _alternative "commands:command:(${COMMANDS.join(' ')})" "files:file:_files"' \\
    '*:file:{ [[ $words[2] = completion ]] && compadd ${SHELLS.join(' ')} || _files }'
}
if [ "$funcstack[1]" = "_rtc-errors" ]; then _rtc_errors "$@"; else compdef _rtc_errors rtc-errors; fi
`,
  fish: (options) =>
    `${[
      `complete -c rtc-errors -n __fish_use_subcommand -a ${quoted(COMMANDS.join(' '))}`,
      `complete -c rtc-errors -n '__fish_seen_subcommand_from completion' -x -a ${quoted(SHELLS.join(' '))}`,
      ...options.map(({ name, letter, what, values }) =>
        [
          `complete -c rtc-errors -l ${name}`,
          letter === null ? '' : ` -s ${letter}`,
          values ? ` -x -a ${quoted(values.join(' '))}` : '',
          ` -d ${quoted(what)}`,
        ].join(''),
      ),
    ].join('\n')}\n`,
};
