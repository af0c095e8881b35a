using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.CitizenIdVisits.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "citizen_id_visits");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "citizen_id_visits",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    children_under14 = table.Column<long>(type: "bigint", nullable: true),
                    citizen_id_visits = table.Column<long>(type: "bigint", nullable: true),
                    insurance_returned = table.Column<long>(type: "bigint", nullable: true),
                    insured_visits14_plus = table.Column<long>(type: "bigint", nullable: true),
                    lookups_failed = table.Column<long>(type: "bigint", nullable: true),
                    lookups_succeeded = table.Column<long>(type: "bigint", nullable: true),
                    qr_readers = table.Column<long>(type: "bigint", nullable: true),
                    visits = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "citizen_id_visits",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "citizen_id_visits",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    children_under14 = table.Column<long>(type: "bigint", nullable: true),
                    citizen_id_visits = table.Column<long>(type: "bigint", nullable: true),
                    insurance_returned = table.Column<long>(type: "bigint", nullable: true),
                    insured_visits14_plus = table.Column<long>(type: "bigint", nullable: true),
                    lookups_failed = table.Column<long>(type: "bigint", nullable: true),
                    lookups_succeeded = table.Column<long>(type: "bigint", nullable: true),
                    qr_readers = table.Column<long>(type: "bigint", nullable: true),
                    visits = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "citizen_id_visits",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "citizen_id_visits",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "citizen_id_visits",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "citizen_id_visits");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "citizen_id_visits");
        }
    }
}
