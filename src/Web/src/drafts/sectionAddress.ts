/** One unit's filing of one section in one period. */
export interface SectionAddress {
  readonly section: string;
  readonly period: string;
  readonly facility: string;
}
