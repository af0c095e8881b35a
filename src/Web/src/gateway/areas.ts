/** A section's field of a period: `e-prescriptions` is `ePrescriptions`. */
export function fieldOf(section: string): string {
  return section.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The document of a section, from a generated table; null where there is no such section. */
export function documentOf<TDocuments extends object>(
  documents: TDocuments,
  section: string,
): TDocuments[keyof TDocuments] | null {
  const field = fieldOf(section);
  return Object.hasOwn(documents, field) ? documents[field as keyof TDocuments] : null;
}
