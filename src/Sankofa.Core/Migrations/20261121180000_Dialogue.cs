using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sankofa.Core.Migrations
{
    /// <inheritdoc />
    public partial class Dialogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    actions_counted = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogue_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogue_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    continent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<int>(type: "integer", nullable: false),
                    valid_until = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    funded_by = table.Column<string[]>(type: "text[]", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    budget_minor = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    implementer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cross_cutting_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cross_cutting_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_cross_cutting_priority_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "action_plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_domain",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_domain", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_domain_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "action_plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "dialogue_mandate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_mandate", x => x.id);
                    table.ForeignKey(
                        name: "fk_dialogue_mandate_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    is_short = table.Column<bool>(type: "boolean", nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_objective", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_objective_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    wording = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_action_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "jsonb", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_contribution_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_plan_code",
                table: "action_plan",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contribution_action_id",
                table: "contribution",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_initiative_id_action_id",
                table: "contribution",
                columns: new[] { "initiative_id", "action_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cross_cutting_priority_plan_id",
                table: "cross_cutting_priority",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_document_owner_owner_id",
                table: "dialogue_document",
                columns: new[] { "owner", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_mandate_domain_id",
                table: "dialogue_mandate",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_mandate_partner_kind",
                table: "dialogue_mandate",
                columns: new[] { "partner", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_partner_code",
                table: "dialogue_partner",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_country_entered_at",
                table: "initiative",
                columns: new[] { "country", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_initiative_published_at",
                table: "initiative",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_reference",
                table: "initiative",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_action_objective_id",
                table: "plan_action",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_domain_plan_id_number",
                table: "plan_domain",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_objective_domain_id",
                table: "plan_objective",
                column: "domain_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contribution");

            migrationBuilder.DropTable(
                name: "cross_cutting_priority");

            migrationBuilder.DropTable(
                name: "dialogue_document");

            migrationBuilder.DropTable(
                name: "dialogue_mandate");

            migrationBuilder.DropTable(
                name: "dialogue_partner");

            migrationBuilder.DropTable(
                name: "initiative");

            migrationBuilder.DropTable(
                name: "plan_action");

            migrationBuilder.DropTable(
                name: "plan_objective");

            migrationBuilder.DropTable(
                name: "plan_domain");

            migrationBuilder.DropTable(
                name: "action_plan");
        }
    }
}
