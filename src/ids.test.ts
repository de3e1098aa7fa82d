import { expect, it } from 'vitest';
import { keyOf, serviceOf, vendorOf } from './ids.ts';

it('an id is taken apart into vendor, service and key', () => {
  expect(vendorOf('acme/recorder/65')).toBe('acme');
  expect(vendorOf('acme/recorder')).toBe('acme');
  expect(serviceOf('acme/recorder/65')).toBe('acme/recorder');
  expect(keyOf('acme/recorder/65')).toBe('65');
});
