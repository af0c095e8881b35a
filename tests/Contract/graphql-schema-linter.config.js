// Every rule of the linter but three: a new one comes with a new version, which is pinned.
module.exports = {
  rules: [
    'arguments-have-descriptions',
    'defined-types-are-used',
    'deprecations-have-a-reason',
    'descriptions-are-capitalized',
    'enum-values-all-caps',
    'enum-values-have-descriptions',
    'fields-are-camel-cased',
    'fields-have-descriptions',
    'input-object-fields-sorted-alphabetically',
    'input-object-values-are-camel-cased',
    'input-object-values-have-descriptions',
    'relay-connection-arguments-spec',
    'relay-connection-types-spec',
    'relay-page-info-spec',
    'types-are-capitalized',
    'types-have-descriptions',
    // Off: type-fields-sorted-alphabetically, interface-fields-sorted-alphabetically. Lines stand in the form's order, and what
    // belongs together stands together.
    // Off: enum-values-sorted-alphabetically. States, levels and severities stand in the order in which they mean more.
  ],
};
