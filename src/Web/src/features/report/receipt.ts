interface Sent {
  readonly definition: { readonly form: string; readonly number: string };
  readonly filing: { readonly submission: number };
}

/**
 * The number on a submission's receipt, of what names the submission: `2023-08/BV-3801/TH2023-PL1-2-01`. It never changes and can be
 * read out over the telephone.
 */
export function receiptNumber({ definition, filing }: Sent, period: string, facility: string): string {
  return `${period}/${facility}/${definition.form}-${definition.number}-${String(filing.submission).padStart(2, '0')}`;
}
