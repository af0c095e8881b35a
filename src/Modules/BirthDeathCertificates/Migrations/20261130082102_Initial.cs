using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.BirthDeathCertificates.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "birth_death_certificates");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "birth_death_certificates",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    births = table.Column<long>(type: "bigint", nullable: true),
                    births_synced = table.Column<long>(type: "bigint", nullable: true),
                    deaths = table.Column<long>(type: "bigint", nullable: true),
                    deaths_synced = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "birth_death_certificates",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "birth_death_certificates",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    births = table.Column<long>(type: "bigint", nullable: true),
                    births_synced = table.Column<long>(type: "bigint", nullable: true),
                    deaths = table.Column<long>(type: "bigint", nullable: true),
                    deaths_synced = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "birth_death_certificates",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "birth_death_certificates",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "birth_death_certificates",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "birth_death_certificates");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "birth_death_certificates");
        }
    }
}
