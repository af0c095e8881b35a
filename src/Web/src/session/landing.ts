import type { Role } from './session';

/** Where each role's work is. */
export const landing = {
  REPORTER: '/bao-cao',
  REVIEWER: '/tham-dinh',
  OFFICE: '/theo-doi',
  LEADER: '/toan-tinh',
  ADMINISTRATOR: '/quan-tri',
} as const satisfies Record<Role, string>;
