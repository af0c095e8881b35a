using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Assessment.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "assessment");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "assessment",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    advantages = table.Column<string>(type: "text", nullable: true),
                    difficulties = table.Column<string>(type: "text", nullable: true),
                    next_tasks = table.Column<string>(type: "text", nullable: true),
                    proposals = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "assessment",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "assessment",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    advantages = table.Column<string>(type: "text", nullable: true),
                    difficulties = table.Column<string>(type: "text", nullable: true),
                    next_tasks = table.Column<string>(type: "text", nullable: true),
                    proposals = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "assessment",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "assessment",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "assessment",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "assessment");
        }
    }
}
