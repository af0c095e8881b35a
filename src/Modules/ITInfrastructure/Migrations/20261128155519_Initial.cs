using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DeAn06.Modules.ITInfrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "it_infrastructure");

            migrationBuilder.CreateTable(
                name: "emr_level_filings",
                schema: "it_infrastructure",
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
                    figures_emr_level1 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level2 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level3 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level4 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level5 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level6 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level7 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_not_assessed = table.Column<long>(type: "bigint", nullable: true),
                    figures_it_application_level = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emr_level_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "information_systems_filings",
                schema: "it_infrastructure",
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
                    figures_info_systems = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_approved = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level1 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level2 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level3 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level4 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level5 = table.Column<long>(type: "bigint", nullable: true),
                    figures_systems = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_systems_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "it_equipment_filings",
                schema: "it_infrastructure",
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
                    figures_computers_after2020 = table.Column<long>(type: "bigint", nullable: true),
                    figures_computers_before2020 = table.Column<long>(type: "bigint", nullable: true),
                    figures_printers = table.Column<long>(type: "bigint", nullable: true),
                    figures_routers = table.Column<long>(type: "bigint", nullable: true),
                    figures_servers = table.Column<long>(type: "bigint", nullable: true),
                    figures_switches = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_it_equipment_filings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "it_infrastructure",
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
                name: "emr_level_filing_stations",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_emr_level1 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level2 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level3 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level4 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level5 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level6 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_level7 = table.Column<long>(type: "bigint", nullable: true),
                    figures_emr_not_assessed = table.Column<long>(type: "bigint", nullable: true),
                    figures_it_application_level = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emr_level_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_emr_level_filing_stations_emr_level_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "emr_level_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emr_level_filing_versions",
                schema: "it_infrastructure",
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
                    table.PrimaryKey("pk_emr_level_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_emr_level_filing_versions_emr_level_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "emr_level_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_systems_filing_stations",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_info_systems = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_approved = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level1 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level2 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level3 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level4 = table.Column<long>(type: "bigint", nullable: true),
                    figures_info_systems_level5 = table.Column<long>(type: "bigint", nullable: true),
                    figures_systems = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_systems_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_information_systems_filing_stations_information_systems_fil",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "information_systems_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_systems_filing_versions",
                schema: "it_infrastructure",
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
                    table.PrimaryKey("pk_information_systems_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_information_systems_filing_versions_information_systems_fil",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "information_systems_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "it_equipment_filing_stations",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    station_name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: false),
                    figures_computers_after2020 = table.Column<long>(type: "bigint", nullable: true),
                    figures_computers_before2020 = table.Column<long>(type: "bigint", nullable: true),
                    figures_printers = table.Column<long>(type: "bigint", nullable: true),
                    figures_routers = table.Column<long>(type: "bigint", nullable: true),
                    figures_servers = table.Column<long>(type: "bigint", nullable: true),
                    figures_switches = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_it_equipment_filing_stations", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_it_equipment_filing_stations_it_equipment_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "it_equipment_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "it_equipment_filing_versions",
                schema: "it_infrastructure",
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
                    table.PrimaryKey("pk_it_equipment_filing_versions", x => new { x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_it_equipment_filing_versions_it_equipment_filings_filing_id",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "it_equipment_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_filings_facility_period",
                schema: "it_infrastructure",
                table: "emr_level_filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_filings_period_facility",
                schema: "it_infrastructure",
                table: "emr_level_filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_filings_period_risk_score_submitted_at_facility",
                schema: "it_infrastructure",
                table: "emr_level_filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_filings_period_state",
                schema: "it_infrastructure",
                table: "emr_level_filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_filings_facility_period",
                schema: "it_infrastructure",
                table: "information_systems_filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_filings_period_facility",
                schema: "it_infrastructure",
                table: "information_systems_filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_filings_period_risk_score_submitted_at_",
                schema: "it_infrastructure",
                table: "information_systems_filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_filings_period_state",
                schema: "it_infrastructure",
                table: "information_systems_filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_filings_facility_period",
                schema: "it_infrastructure",
                table: "it_equipment_filings",
                columns: new[] { "facility", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_filings_period_facility",
                schema: "it_infrastructure",
                table: "it_equipment_filings",
                columns: new[] { "period", "facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_filings_period_risk_score_submitted_at_facility",
                schema: "it_infrastructure",
                table: "it_equipment_filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_filings_period_state",
                schema: "it_infrastructure",
                table: "it_equipment_filings",
                columns: new[] { "period", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "it_infrastructure",
                table: "outbox",
                column: "id",
                filter: "delivered_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "emr_level_filing_stations",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "emr_level_filing_versions",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "information_systems_filing_stations",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "information_systems_filing_versions",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "it_equipment_filing_stations",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "it_equipment_filing_versions",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "emr_level_filings",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "information_systems_filings",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "it_equipment_filings",
                schema: "it_infrastructure");
        }
    }
}
