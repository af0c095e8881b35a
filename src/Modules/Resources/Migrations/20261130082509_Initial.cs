using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Resources.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "resources");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "resources",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    it_staff_college = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_full_time = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_other = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_other_text = table.Column<string>(type: "text", nullable: true),
                    it_staff_part_time = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_part_time_qualified = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_university = table.Column<long>(type: "bigint", nullable: true),
                    spend_digital_transformation = table.Column<decimal>(type: "numeric", nullable: true),
                    spend_project06 = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "resources",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "resources",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    it_staff_college = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_full_time = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_other = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_other_text = table.Column<string>(type: "text", nullable: true),
                    it_staff_part_time = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_part_time_qualified = table.Column<long>(type: "bigint", nullable: true),
                    it_staff_university = table.Column<long>(type: "bigint", nullable: true),
                    spend_digital_transformation = table.Column<decimal>(type: "numeric", nullable: true),
                    spend_project06 = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "resources",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "resources",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "resources",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "resources");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "resources");
        }
    }
}
