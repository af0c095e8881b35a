using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DeAn06.Modules.Communications.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "communications");

            migrationBuilder.CreateTable(
                name: "filings",
                schema: "communications",
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
                    figures_comm_cashless = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_cashless_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_standees = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_citizen_id_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_standees = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_other_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_standees = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "communications",
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
                name: "filing_stations",
                schema: "communications",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_comm_cashless = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_cashless_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_cashless_standees = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_citizen_id_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_citizen_id_standees = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other = table.Column<string>(type: "jsonb", nullable: true),
                    figures_comm_other_articles = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_banners = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_panels = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_posters = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_sessions = table.Column<long>(type: "bigint", nullable: true),
                    figures_comm_other_standees = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_filing_stations_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "communications",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "filing_versions",
                schema: "communications",
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
                    table.PrimaryKey("pk_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_filing_versions_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "communications",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_filings_facility_period",
                schema: "communications",
                table: "filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_filings_period_facility",
                schema: "communications",
                table: "filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filings_period_risk_score_submitted_at_facility",
                schema: "communications",
                table: "filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_filings_period_state",
                schema: "communications",
                table: "filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "communications",
                table: "outbox",
                column: "id",
                filter: "delivered_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "filing_stations",
                schema: "communications");

            migrationBuilder.DropTable(
                name: "filing_versions",
                schema: "communications");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "communications");

            migrationBuilder.DropTable(
                name: "filings",
                schema: "communications");
        }
    }
}
