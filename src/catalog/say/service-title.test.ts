import { describe, expect, it } from 'vitest';
import { serviceTitle } from './service-title.ts';

describe('the title of a service', () => {
  it('names the vendor once, also where the service bears its name', () => {
    expect(serviceTitle({ vendor: { name: 'Acme' }, label: 'Cloud Recording' })).toBe('Acme Cloud Recording');
    expect(serviceTitle({ vendor: { name: 'Acme' }, label: 'Acme Chat' })).toBe('Acme Chat');
  });

  it('takes only a whole word for the name of the vendor', () => {
    expect(serviceTitle({ vendor: { name: 'Acme' }, label: 'Acmetic' })).toBe('Acme Acmetic');
  });
});
