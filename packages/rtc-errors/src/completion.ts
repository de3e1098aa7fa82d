import { FORMATS, OPTIONS, type Shell } from './arguments.ts';
import type { Library } from './library.ts';

/** What can follow an option; nothing for one that stands alone. */
type Words = Record<string, readonly string[] | null>;

/**
 * A script that makes a shell complete options, vendors, services and formats; files are completed as everywhere.
 * `source <(rtc-errors completion bash)`.
 */
export function completion(shell: Shell, { vendors }: Library): string {
  const values: Record<string, readonly string[]> = {
    vendor: vendors.map(({ id }) => id),
    service: vendors.flatMap(({ services }) => services.map(({ id }) => id)),
    format: FORMATS,
  };
  const words: Words = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, values[name] ?? null]));
  return SCRIPTS[shell](words);
}

const entriesOf = (words: Words) => Object.entries(words);

const SCRIPTS: Record<Shell, (words: Words) => string> = {
  bash: (words) => `_rtc_errors() {
  local word="\${COMP_WORDS[COMP_CWORD]}" option="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$option" in
${entriesOf(words)
  .flatMap(([name, values]) =>
    values ? [`    --${name}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word")); return ;;`] : [],
  )
  .join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "${entriesOf(words)
      .map(([name]) => `--${name}`)
      .join(' ')}" -- "$word")) ;;
    *) COMPREPLY=($(compgen -W "explain completion mcp" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _rtc_errors rtc-errors
`,
  zsh: (words) => `#compdef rtc-errors
_rtc_errors() {
  _arguments \\
${entriesOf(words)
  .map(([name, values]) => `    '--${name}${values ? `:${name}:(${values.join(' ')})` : ''}' \\`)
  .join('\n')}
    '*:text, file or command:_alternative "files:file:_files" "commands:command:(explain completion mcp)"'
}
compdef _rtc_errors rtc-errors
`,
  fish: (words) =>
    `${[
      'complete -c rtc-errors -n __fish_use_subcommand -a "explain completion mcp"',
      ...entriesOf(words).map(
        ([name, values]) => `complete -c rtc-errors -l ${name}${values ? ` -x -a "${values.join(' ')}"` : ''}`,
      ),
    ].join('\n')}\n`,
};
