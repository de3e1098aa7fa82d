import { vendorOf } from '../ids.ts';
import type { SearchIndex, SearchProduct } from './index-file/search-index.ts';

/** The id under which a product without a table is found: its vendor and its name. */
export const productId = (vendor: string, { name }: SearchProduct): string => `${vendor} ${name}`;

/** Whose host it is. */
export interface HostOwner {
  vendor: string;
  /** Only this service has it; null when several do. */
  service: string | null;
  /** Only this product, which has no table, has it. */
  product: string | null;
}

export interface HostTable {
  /** The owner of a host, also of a host below a pattern such as `*.example.com`. */
  ownerOf(host: string): HostOwner | null;
}

export function createHostTable({ vendors, services }: SearchIndex): HostTable {
  const owners = new Map<string, HostOwner>();
  for (const { id, hosts, products } of vendors) {
    for (const host of hosts) owners.set(host.toLowerCase(), { vendor: id, service: null, product: null });
    for (const product of products) {
      for (const host of product.hosts) {
        owners.set(host.toLowerCase(), { vendor: id, service: null, product: productId(id, product) });
      }
    }
  }
  for (const { id, hosts } of services) {
    const vendor = vendorOf(id);
    for (const host of hosts) owners.set(host.toLowerCase(), { vendor, service: id, product: null });
  }
  return {
    ownerOf(host) {
      const name = host.toLowerCase();
      const own = owners.get(name);
      if (own) return own;
      for (let at = name.indexOf('.'); at >= 0; at = name.indexOf('.', at + 1)) {
        const owner = owners.get(`*${name.slice(at)}`);
        if (owner) return owner;
      }
      return null;
    },
  };
}
