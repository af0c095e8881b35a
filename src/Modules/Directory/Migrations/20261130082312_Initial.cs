using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DeAn06.Modules.Directory.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "directory");

            migrationBuilder.CreateTable(
                name: "communes",
                schema: "directory",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    district_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_communes", x => new { x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "districts",
                schema: "directory",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_districts", x => new { x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "facility_heads",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facility_heads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facilities",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    facility_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    tier = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    district_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    commune_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    parent_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    capabilities = table.Column<string>(type: "text", nullable: false),
                    not_applicable_sections = table.Column<string[]>(type: "text[]", nullable: false),
                    name_source = table.Column<string>(type: "text", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facilities", x => x.id);
                    table.CheckConstraint("ck_facilities_dates", "valid_to is null or valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_facilities_facility_heads_facility_id",
                        column: x => x.facility_id,
                        principalSchema: "directory",
                        principalTable: "facility_heads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "focal_contacts",
                schema: "directory",
                columns: table => new
                {
                    facility_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_focal_contacts", x => new { x.facility_id, x.place });
                    table.ForeignKey(
                        name: "fk_focal_contacts_facility_heads_facility_id",
                        column: x => x.facility_id,
                        principalSchema: "directory",
                        principalTable: "facility_heads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_facilities_code_valid_from",
                schema: "directory",
                table: "facilities",
                columns: new[] { "code", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_facilities_facility_id",
                schema: "directory",
                table: "facilities",
                column: "facility_id");

            migrationBuilder.CreateIndex(
                name: "ix_facilities_parent_code",
                schema: "directory",
                table: "facilities",
                column: "parent_code");

            migrationBuilder.CreateIndex(
                name: "ix_facility_heads_code",
                schema: "directory",
                table: "facility_heads",
                column: "code",
                unique: true);

            // Rows of one facility never overlap. A range of one number stands for equality, so that no extension is needed;
            // deferred, because closing a row and opening the next are two commands.
            migrationBuilder.Sql(
                """
                alter table directory.facilities add constraint ex_facilities_overlap exclude using gist (
                    int4range(facility_id, facility_id, '[]') with &&,
                    daterange(valid_from, valid_to, '[]') with &&
                ) deferrable initially deferred
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communes",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "districts",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "facilities",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "focal_contacts",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "facility_heads",
                schema: "directory");
        }
    }
}
