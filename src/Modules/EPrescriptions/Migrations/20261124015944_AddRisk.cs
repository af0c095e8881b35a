using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.EPrescriptions.Migrations
{
    /// <inheritdoc />
    public partial class AddRisk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "risk",
                schema: "e_prescriptions",
                table: "filings",
                type: "text",
                nullable: false,
                defaultValue: "Clean");

            migrationBuilder.AddColumn<int>(
                name: "risk_score",
                schema: "e_prescriptions",
                table: "filings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_filings_period_risk_score_submitted_at_facility",
                schema: "e_prescriptions",
                table: "filings",
                columns: new[] { "period", "risk_score", "submitted_at", "facility" },
                descending: new[] { false, true, false, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_filings_period_risk_score_submitted_at_facility",
                schema: "e_prescriptions",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "risk",
                schema: "e_prescriptions",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "risk_score",
                schema: "e_prescriptions",
                table: "filings");
        }
    }
}
