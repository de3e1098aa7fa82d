import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build } from './installed.ts';

const LINE =
  'ERROR POST https://api.agora.io/v1/apps/1/cloud_recording/start {"code":65,"reason":"request not completed"}\n';
const PATIENCE = 240_000;

interface Action {
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, unknown>;
  runs: { using: string; main: string };
}

let folder = '';
let action: Action;
const work = mkdtempSync(path.join(tmpdir(), 'rtc-errors-action-'));
beforeAll(() => {
  folder = build();
  action = parse(readFileSync(path.join(folder, 'action/action.yml'), 'utf8')) as Action;
  mkdirSync(path.join(work, 'logs'));
  writeFileSync(path.join(work, 'logs/app one.log'), `start\n${LINE}`);
  writeFileSync(path.join(work, 'logs/quiet.log'), 'all is well\n');
}, PATIENCE);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs the action as the runner does: the defaults of action.yml, inputs and files in the environment. */
function run(inputs: Record<string, string>) {
  const [summary, output] = ['summary.md', 'output'].map((file) => path.join(work, file)) as [string, string];
  for (const file of [summary, output]) writeFileSync(file, '');
  const given = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, inputs[name] ?? value]);
  const env = Object.fromEntries(given.map(([name = '', value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve(folder, 'action', action.runs.main)], {
    cwd: work,
    env: { ...process.env, ...env, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') };
}

describe('the GitHub Action', () => {
  it('runs on Node 24', () => {
    expect(action.runs.using).toBe('node24');
  });

  it('writes a summary with verdict and link, annotations, and whether something was recognised', () => {
    const { status, stdout, stderr, summary, output } = run({ files: 'logs/*.log' });
    expect([status, stderr]).toEqual([0, '']);
    expect(summary).toMatch(/^### rtc-errors$/mu);
    expect(summary).toMatch(
      /\| logs\/app one.log:2 \| `65` \[Request not completed\]\(https:\S+\/agora\/cloud-recording\/65\//u,
    );
    expect(summary).toContain('| Retry now. It may have worked. |');
    expect(stdout).toContain('Retry now. It may have worked. ');
    expect(stdout).toMatch(/^::\w+ file=logs\/app one\.log,line=2/mu);
    expect(output).toBe('recognised=true\n');
  });

  it('says that nothing was recognised, and fails only when it was asked to', () => {
    expect(run({ files: 'logs/quiet.log' })).toMatchObject({
      status: 0,
      output: 'recognised=false\n',
      summary: expect.stringContaining('Nothing was recognised.'),
    });
    expect(run({ files: 'logs/quiet.log', fail: 'true' }).status).toBe(0);
    expect(run({ files: 'logs/app one.log', fail: 'true' })).toMatchObject({ status: 1, output: 'recognised=true\n' });
  });

  it('takes several patterns, and only the vendor that is asked for', () => {
    expect(run({ files: 'no-such.log\nlogs/quiet.log\n  logs/app*.log' }).output).toBe('recognised=true\n');
    expect(run({ files: 'logs/*.log', vendor: 'zegocloud' }).output).toBe('recognised=false\n');
    expect(run({ files: 'logs/*.log', vendor: 'nobody' }).status).toBe(2);
  });

  it('warns when no file matches', () => {
    expect(run({ files: 'no-such.log' })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^::warning::/u) });
  });
});
