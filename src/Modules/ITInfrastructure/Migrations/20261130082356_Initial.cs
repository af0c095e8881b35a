using System;
using Microsoft.EntityFrameworkCore.Migrations;

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
                name: "emr_level_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    emr_level1 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level2 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level3 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level4 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level5 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level6 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level7 = table.Column<long>(type: "bigint", nullable: true),
                    emr_not_assessed = table.Column<long>(type: "bigint", nullable: true),
                    it_application_level = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emr_level_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_emr_level_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "emr_level_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emr_level_station_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    emr_level1 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level2 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level3 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level4 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level5 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level6 = table.Column<long>(type: "bigint", nullable: true),
                    emr_level7 = table.Column<long>(type: "bigint", nullable: true),
                    emr_not_assessed = table.Column<long>(type: "bigint", nullable: true),
                    it_application_level = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emr_level_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_emr_level_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "it_infrastructure",
                        principalTable: "emr_level_filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_systems_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    info_systems = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_approved = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level1 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level2 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level3 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level4 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level5 = table.Column<long>(type: "bigint", nullable: true),
                    systems = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_systems_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_information_systems_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "information_systems_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "information_systems_station_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    info_systems = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_approved = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level1 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level2 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level3 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level4 = table.Column<long>(type: "bigint", nullable: true),
                    info_systems_level5 = table.Column<long>(type: "bigint", nullable: true),
                    systems = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_systems_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_information_systems_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "it_infrastructure",
                        principalTable: "information_systems_filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "it_equipment_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    computers_after2020 = table.Column<long>(type: "bigint", nullable: true),
                    computers_before2020 = table.Column<long>(type: "bigint", nullable: true),
                    printers = table.Column<long>(type: "bigint", nullable: true),
                    routers = table.Column<long>(type: "bigint", nullable: true),
                    servers = table.Column<long>(type: "bigint", nullable: true),
                    switches = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_it_equipment_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_it_equipment_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "it_infrastructure",
                        principalTable: "it_equipment_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "it_equipment_station_figures",
                schema: "it_infrastructure",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    computers_after2020 = table.Column<long>(type: "bigint", nullable: true),
                    computers_before2020 = table.Column<long>(type: "bigint", nullable: true),
                    printers = table.Column<long>(type: "bigint", nullable: true),
                    routers = table.Column<long>(type: "bigint", nullable: true),
                    servers = table.Column<long>(type: "bigint", nullable: true),
                    switches = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_it_equipment_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_it_equipment_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "it_infrastructure",
                        principalTable: "it_equipment_filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_figures_period",
                schema: "it_infrastructure",
                table: "emr_level_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_emr_level_station_figures_period",
                schema: "it_infrastructure",
                table: "emr_level_station_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_figures_period",
                schema: "it_infrastructure",
                table: "information_systems_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_information_systems_station_figures_period",
                schema: "it_infrastructure",
                table: "information_systems_station_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_figures_period",
                schema: "it_infrastructure",
                table: "it_equipment_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_it_equipment_station_figures_period",
                schema: "it_infrastructure",
                table: "it_equipment_station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "emr_level_figures",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "emr_level_station_figures",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "information_systems_figures",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "information_systems_station_figures",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "it_equipment_figures",
                schema: "it_infrastructure");

            migrationBuilder.DropTable(
                name: "it_equipment_station_figures",
                schema: "it_infrastructure");
        }
    }
}
