using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.CovidVaccinationCleaning.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "covid_vaccination_cleaning");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "covid_vaccination_cleaning",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    covid_doses_recorded = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_recorded = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_unverified = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_verified = table.Column<long>(type: "bigint", nullable: true),
                    covid_unverified_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "covid_vaccination_cleaning",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "covid_vaccination_cleaning",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    covid_doses_recorded = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_recorded = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_unverified = table.Column<long>(type: "bigint", nullable: true),
                    covid_persons_verified = table.Column<long>(type: "bigint", nullable: true),
                    covid_unverified_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "covid_vaccination_cleaning",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "covid_vaccination_cleaning",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "covid_vaccination_cleaning",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "covid_vaccination_cleaning");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "covid_vaccination_cleaning");
        }
    }
}
