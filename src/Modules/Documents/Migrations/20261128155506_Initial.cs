using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DeAn06.Modules.Documents.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "documents");

            migrationBuilder.CreateTable(
                name: "directive_documents_filings",
                schema: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    facility_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    tier = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: true),
                    explanations = table.Column<string>(type: "jsonb", nullable: false),
                    submission = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    risk = table.Column<string>(type: "text", nullable: false, defaultValue: "Clean"),
                    risk_score = table.Column<int>(type: "integer", nullable: false),
                    returned = table.Column<string>(type: "jsonb", nullable: true),
                    reopened = table.Column<string>(type: "jsonb", nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false),
                    figures_directive_document_count = table.Column<long>(type: "bigint", nullable: true),
                    figures_directive_documents = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_documents_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "online_documents_filings",
                schema: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    facility_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    tier = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    explanations = table.Column<string>(type: "jsonb", nullable: false),
                    submission = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    risk = table.Column<string>(type: "text", nullable: false, defaultValue: "Clean"),
                    risk_score = table.Column<int>(type: "integer", nullable: false),
                    returned = table.Column<string>(type: "jsonb", nullable: true),
                    reopened = table.Column<string>(type: "jsonb", nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false),
                    figures_docs_in = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_in_online = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_both_signed = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_leader_only = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_org_only = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_unsigned = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_documents_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    delivered_to = table.Column<string[]>(type: "text[]", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<string>(type: "jsonb", nullable: false),
                    parked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directive_documents_filing_stations",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_directive_document_count = table.Column<long>(type: "bigint", nullable: true),
                    figures_directive_documents = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_documents_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_directive_documents_filing_stations_directive_documents_fil",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "directive_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directive_documents_filing_versions",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_documents_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_directive_documents_filing_versions_directive_documents_fil",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "directive_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "online_documents_filing_stations",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_docs_in = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_in_online = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_both_signed = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_leader_only = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_org_only = table.Column<long>(type: "bigint", nullable: true),
                    figures_docs_out_unsigned = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_documents_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_online_documents_filing_stations_online_documents_filings_f",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "online_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "online_documents_filing_versions",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_documents_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_online_documents_filing_versions_online_documents_filings_f",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "online_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_filings_facility_period",
                schema: "documents",
                table: "directive_documents_filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_filings_period_facility",
                schema: "documents",
                table: "directive_documents_filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_filings_period_risk_score_submitted_at_",
                schema: "documents",
                table: "directive_documents_filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_filings_period_state",
                schema: "documents",
                table: "directive_documents_filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_filings_facility_period",
                schema: "documents",
                table: "online_documents_filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_filings_period_facility",
                schema: "documents",
                table: "online_documents_filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_filings_period_risk_score_submitted_at_fac",
                schema: "documents",
                table: "online_documents_filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_filings_period_state",
                schema: "documents",
                table: "online_documents_filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "documents",
                table: "outbox",
                column: "id",
                filter: "delivered_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directive_documents_filing_stations",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "directive_documents_filing_versions",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "online_documents_filing_stations",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "online_documents_filing_versions",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "directive_documents_filings",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "online_documents_filings",
                schema: "documents");
        }
    }
}
