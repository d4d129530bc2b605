using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sankofa.Core.Migrations
{
    /// <inheritdoc />
    public partial class Finding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_possible_duplicate_organisation_id_id",
                table: "possible_duplicate");

            migrationBuilder.DropIndex(
                name: "ix_identification_request_due_on",
                table: "identification_request");

            migrationBuilder.AddColumn<double>(
                name: "weight",
                table: "possible_duplicate",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "finding",
                table: "identity_interview",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "setting",
                table: "identity_interview",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "AuthorityAlone");

            migrationBuilder.AddColumn<string>(
                name: "with",
                table: "identity_interview",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "agreement_id",
                table: "identification_request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "agreement_number",
                table: "identification_request",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "form",
                table: "identification_request",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "sender_country",
                table: "identification_request",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "identification_answer",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "rests_on",
                table: "identification_answer",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "identification_answer",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dna_comparison",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sampled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    laboratory = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destroyed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    destroyed_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dna_comparison", x => x.id);
                    table.ForeignKey(
                        name: "fk_dna_comparison_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_dna_comparison_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "engine_reference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    inserted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engine_reference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engine_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    silent_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pending_jobs = table.Column<int>(type: "integer", nullable: false),
                    references = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engine_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    returns = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    partner_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    partner_contact = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    service_address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    own_party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    partner_party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    shared_key = table.Column<byte[]>(type: "bytea", maxLength: 600, nullable: false),
                    party_key = table.Column<byte[]>(type: "bytea", maxLength: 600, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    set_up_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_up_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    set_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cursor = table.Column<long>(type: "bigint", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    silent_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trouble = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange", x => x.id);
                    table.ForeignKey(
                        name: "fk_exchange_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "family_tracing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    behind_wall = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    wish = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wish_words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    guardian = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leader_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_tracing", x => x.id);
                    table.ForeignKey(
                        name: "fk_family_tracing_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_family_tracing_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "identification_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weight = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    catalogue_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    agreement_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    after_sending = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    added_by_organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_identification_evidence_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_identification_evidence_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "identification_practice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_abroad = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ladder = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification_practice", x => x.organisation_id);
                    table.ForeignKey(
                        name: "fk_identification_practice_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "match_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exchange = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    party_a = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference_a = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    party_b = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference_b = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    views = table.Column<List<string>>(type: "text[]", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    box_a = table.Column<byte[]>(type: "bytea", nullable: true),
                    box_b = table.Column<byte[]>(type: "bytea", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_pair", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exchange = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    per_minute = table.Column<int>(type: "integer", nullable: false),
                    references_per_day = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_party", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_token",
                columns: table => new
                {
                    exchange = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    view = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_token", x => new { x.exchange, x.view, x.token, x.party, x.reference });
                    table.CheckConstraint("match_token_is_one", "octet_length(token) = 16");
                });

            migrationBuilder.CreateTable(
                name: "person_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    merged_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    undone_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merge", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_merge_persons_kept_id",
                        column: x => x.kept_id,
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_person_merge_persons_merged_id",
                        column: x => x.merged_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pre_identification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    subjects = table.Column<string>(type: "jsonb", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sender_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    sender_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    opinion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    given_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pre_identification", x => x.id);
                    table.ForeignKey(
                        name: "fk_pre_identification_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    searches_per_hour = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_entry_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    was = table.Column<string>(type: "jsonb", maxLength: 4000, nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entry_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_inquiry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    searched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_inquiry", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_inquiry_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_register_inquiry_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "request_clock",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agreement_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    agreement_number = table.Column<int>(type: "integer", nullable: true),
                    article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: true),
                    day_count = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    holidays_known = table.Column<bool>(type: "boolean", nullable: false),
                    extended_from = table.Column<DateOnly>(type: "date", nullable: true),
                    extended_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_clock", x => x.id);
                    table.ForeignKey(
                        name: "fk_request_clock_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_request_clock_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "working_calendar",
                columns: table => new
                {
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    rest_days = table.Column<string>(type: "jsonb", nullable: false),
                    holidays = table.Column<string>(type: "jsonb", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_calendar", x => x.country);
                });

            migrationBuilder.CreateTable(
                name: "dna_consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comparison_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evidence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dna_consent", x => x.id);
                    table.ForeignKey(
                        name: "fk_dna_consent_dna_comparison_comparison_id",
                        column: x => x.comparison_id,
                        principalTable: "dna_comparison",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "compared_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exchange_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reference = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    referred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    referred_by = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_version = table.Column<int>(type: "integer", nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    gone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compared_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_compared_person_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_compared_person_exchange_exchange_id",
                        column: x => x.exchange_id,
                        principalTable: "exchange",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "sought_relative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tracing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    behind_wall = table.Column<bool>(type: "boolean", nullable: false),
                    kinship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    family_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_names = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    last_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    known = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    words = table.Column<List<string>>(type: "text[]", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sought_relative", x => x.id);
                    table.ForeignKey(
                        name: "fk_sought_relative_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_sought_relative_family_tracing_tracing_id",
                        column: x => x.tracing_id,
                        principalTable: "family_tracing",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "authenticity_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    how = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_back = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticity_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_authenticity_finding_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_authenticity_finding_identification_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "identification_evidence",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_authenticity_finding_travel_document_document_id",
                        column: x => x.document_id,
                        principalTable: "travel_document",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "evidence_contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    by_organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    by_organisation_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replied_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    upheld = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_contest", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_contest_identification_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "identification_evidence",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "match_day",
                columns: table => new
                {
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    minute = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    minute_requests = table.Column<int>(type: "integer", nullable: false),
                    requests = table.Column<int>(type: "integer", nullable: false),
                    registered = table.Column<int>(type: "integer", nullable: false),
                    tokens = table.Column<int>(type: "integer", nullable: false),
                    pairs = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_day", x => new { x.party_id, x.day });
                    table.ForeignKey(
                        name: "fk_match_day_match_party_party_id",
                        column: x => x.party_id,
                        principalTable: "match_party",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "gallery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    on_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    off_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    off_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gallery", x => x.id);
                    table.ForeignKey(
                        name: "fk_gallery_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_gallery_register_register_id",
                        column: x => x.register_id,
                        principalTable: "register",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_authorisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purposes = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    revoked_why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_authorisation", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_authorisation_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_register_authorisation_register_register_id",
                        column: x => x.register_id,
                        principalTable: "register",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_figure",
                columns: table => new
                {
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_figure", x => x.register_id);
                    table.ForeignKey(
                        name: "fk_register_figure_register_register_id",
                        column: x => x.register_id,
                        principalTable: "register",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    map = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_full = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    equal = table.Column<long>(type: "bigint", nullable: false),
                    refused = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: true),
                    changed_fields = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ignored_headers = table.Column<List<string>>(type: "text[]", nullable: false),
                    last_id_before = table.Column<long>(type: "bigint", nullable: false),
                    started_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_import_register_register_id",
                        column: x => x.register_id,
                        principalTable: "register",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_search",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    purpose = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    shown = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_search", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_search_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_register_search_register_register_id",
                        column: x => x.register_id,
                        principalTable: "register",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "clock_escalation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    after_days = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_escalation", x => x.id);
                    table.ForeignKey(
                        name: "fk_clock_escalation_request_clock_clock_id",
                        column: x => x.clock_id,
                        principalTable: "request_clock",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "enquiry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    shown = table.Column<string>(type: "jsonb", nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reply = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    replied_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shared_with_asker = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiry", x => x.id);
                    table.ForeignKey(
                        name: "fk_enquiry_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_enquiry_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_enquiry_request_clock_clock_id",
                        column: x => x.clock_id,
                        principalTable: "request_clock",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "match_dispatch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exchange_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compared_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    possible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    was_refused = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_dispatch", x => x.id);
                    table.ForeignKey(
                        name: "fk_match_dispatch_compared_person_compared_person_id",
                        column: x => x.compared_person_id,
                        principalTable: "compared_person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_match_dispatch_exchange_exchange_id",
                        column: x => x.exchange_id,
                        principalTable: "exchange",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "possible_double_benefit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exchange_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compared_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    views = table.Column<List<string>>(type: "text[]", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    month = table.Column<int>(type: "integer", nullable: true),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    judged_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    other_verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    other_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    other_year = table.Column<int>(type: "integer", nullable: true),
                    other_month = table.Column<int>(type: "integer", nullable: true),
                    other_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    other_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_double_benefit", x => x.id);
                    table.ForeignKey(
                        name: "fk_possible_double_benefit_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_possible_double_benefit_compared_person_compared_person_id",
                        column: x => x.compared_person_id,
                        principalTable: "compared_person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "candidate_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sought_relative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    behind_wall = table.Column<bool>(type: "boolean", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    proof = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    dna_agreement = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_candidate_finding_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_candidate_finding_person_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_candidate_finding_sought_relative_sought_relative_id",
                        column: x => x.sought_relative_id,
                        principalTable: "sought_relative",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "contact_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sought_relative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    behind_wall = table.Column<bool>(type: "boolean", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    attempted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    attempted_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tells_whereabouts = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_attempt", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_attempt_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_contact_attempt_sought_relative_sought_relative_id",
                        column: x => x.sought_relative_id,
                        principalTable: "sought_relative",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "abis_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gallery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    among = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failure_reason = table.Column<int>(type: "integer", nullable: true),
                    last_fault = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    candidates = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abis_job", x => x.id);
                    table.ForeignKey(
                        name: "fk_abis_job_gallery_gallery_id",
                        column: x => x.gallery_id,
                        principalTable: "gallery",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "adjudication",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gallery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    probe_id = table.Column<Guid>(type: "uuid", nullable: false),
                    probe_subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    fingers_json = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    spoken = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjudication", x => x.id);
                    table.ForeignKey(
                        name: "fk_adjudication_gallery_gallery_id",
                        column: x => x.gallery_id,
                        principalTable: "gallery",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "biometric_sample",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gallery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    serves_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    fingers = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    minutiae = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_biometric_sample", x => x.id);
                    table.ForeignKey(
                        name: "fk_biometric_sample_gallery_gallery_id",
                        column: x => x.gallery_id,
                        principalTable: "gallery",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_import_content",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_import_content", x => x.import_id);
                    table.ForeignKey(
                        name: "fk_register_import_content_register_import_import_id",
                        column: x => x.import_id,
                        principalTable: "register_import",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_refusal",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    raw = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_refusal", x => new { x.import_id, x.line });
                    table.ForeignKey(
                        name: "fk_register_refusal_register_import_import_id",
                        column: x => x.import_id,
                        principalTable: "register_import",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_search_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    search_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entry_id = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_search_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_search_decision_register_search_search_id",
                        column: x => x.search_id,
                        principalTable: "register_search",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_search_hit",
                columns: table => new
                {
                    search_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<float>(type: "real", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_search_hit", x => new { x.search_id, x.rank });
                    table.ForeignKey(
                        name: "fk_register_search_hit_register_search_search_id",
                        column: x => x.search_id,
                        principalTable: "register_search",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "register_search_terms",
                columns: table => new
                {
                    search_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_search_terms", x => x.search_id);
                    table.ForeignKey(
                        name: "fk_register_search_terms_register_search_search_id",
                        column: x => x.search_id,
                        principalTable: "register_search",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "adjudicator_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adjudication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adjudicator_view", x => x.id);
                    table.ForeignKey(
                        name: "fk_adjudicator_view_adjudication_adjudication_id",
                        column: x => x.adjudication_id,
                        principalTable: "adjudication",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_organisation_id_weight_id",
                table: "possible_duplicate",
                columns: new[] { "organisation_id", "weight", "id" },
                descending: new[] { false, true, false },
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_other_person_id",
                table: "possible_duplicate",
                column: "other_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_person_id_other_person_id",
                table: "possible_duplicate",
                columns: new[] { "person_id", "other_person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_identification_request_agreement_id",
                table: "identification_request",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_abis_job_gallery_id",
                table: "abis_job",
                column: "gallery_id");

            migrationBuilder.CreateIndex(
                name: "ix_abis_job_next_at",
                table: "abis_job",
                column: "next_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_adjudication_gallery_id",
                table: "adjudication",
                column: "gallery_id");

            migrationBuilder.CreateIndex(
                name: "ix_adjudication_job_id_candidate_id",
                table: "adjudication",
                columns: new[] { "job_id", "candidate_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adjudicator_view_adjudication_id_user_id",
                table: "adjudicator_view",
                columns: new[] { "adjudication_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_version_code_number",
                table: "agreement_version",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_authenticity_finding_document_id",
                table: "authenticity_finding",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_authenticity_finding_evidence_id",
                table: "authenticity_finding",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_authenticity_finding_file_id",
                table: "authenticity_finding",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_biometric_sample_gallery_id",
                table: "biometric_sample",
                column: "gallery_id");

            migrationBuilder.CreateIndex(
                name: "ix_biometric_sample_serves_id",
                table: "biometric_sample",
                column: "serves_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidate_finding_candidate_id",
                table: "candidate_finding",
                column: "candidate_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidate_finding_file_id",
                table: "candidate_finding",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_candidate_finding_sought_relative_id",
                table: "candidate_finding",
                column: "sought_relative_id");

            migrationBuilder.CreateIndex(
                name: "ix_clock_escalation_clock_id_organisation_id_after_days_user_id",
                table: "clock_escalation",
                columns: new[] { "clock_id", "organisation_id", "after_days", "user_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_compared_person_exchange_id",
                table: "compared_person",
                column: "exchange_id",
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_compared_person_file_id_person_id",
                table: "compared_person",
                columns: new[] { "file_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_compared_person_person_id_exchange_id_organisation_id",
                table: "compared_person",
                columns: new[] { "person_id", "exchange_id", "organisation_id" },
                unique: true,
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_compared_person_reference",
                table: "compared_person",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempt_file_id",
                table: "contact_attempt",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_attempt_sought_relative_id",
                table: "contact_attempt",
                column: "sought_relative_id");

            migrationBuilder.CreateIndex(
                name: "ix_dna_comparison_file_id",
                table: "dna_comparison",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_dna_comparison_request_id",
                table: "dna_comparison",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_dna_consent_comparison_id_party",
                table: "dna_consent",
                columns: new[] { "comparison_id", "party" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_clock_id",
                table: "enquiry",
                column: "clock_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_file_id",
                table: "enquiry",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_request_id",
                table: "enquiry",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_enquiry_to_organisation_id_due_on",
                table: "enquiry",
                columns: new[] { "to_organisation_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_contest_evidence_id",
                table: "evidence_contest",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_organisation_id_code",
                table: "exchange",
                columns: new[] { "organisation_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_family_tracing_file_id",
                table: "family_tracing",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_family_tracing_person_id",
                table: "family_tracing",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_gallery_organisation_id",
                table: "gallery",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_gallery_register_id",
                table: "gallery",
                column: "register_id",
                unique: true,
                filter: "off_since IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identification_evidence_file_id",
                table: "identification_evidence",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_identification_evidence_request_id",
                table: "identification_evidence",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_dispatch_compared_person_id",
                table: "match_dispatch",
                column: "compared_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_dispatch_exchange_id_id",
                table: "match_dispatch",
                columns: new[] { "exchange_id", "id" },
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_match_pair_exchange_changed",
                table: "match_pair",
                columns: new[] { "exchange", "changed" });

            migrationBuilder.CreateIndex(
                name: "ix_match_pair_exchange_party_a_reference_a_party_b_reference_b",
                table: "match_pair",
                columns: new[] { "exchange", "party_a", "reference_a", "party_b", "reference_b" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_pair_exchange_party_b_reference_b",
                table: "match_pair",
                columns: new[] { "exchange", "party_b", "reference_b" });

            migrationBuilder.CreateIndex(
                name: "ix_match_party_exchange_party",
                table: "match_party",
                columns: new[] { "exchange", "party" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_match_party_key_hash",
                table: "match_party",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_token_exchange_party_reference",
                table: "match_token",
                columns: new[] { "exchange", "party", "reference" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_kept_id",
                table: "person_merge",
                column: "kept_id",
                filter: "undone_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_person_merge_merged_id",
                table: "person_merge",
                column: "merged_id",
                unique: true,
                filter: "undone_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_possible_double_benefit_compared_person_id",
                table: "possible_double_benefit",
                column: "compared_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_double_benefit_exchange_id_pair_id_compared_person~",
                table: "possible_double_benefit",
                columns: new[] { "exchange_id", "pair_id", "compared_person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_possible_double_benefit_file_id",
                table: "possible_double_benefit",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_double_benefit_organisation_id_id",
                table: "possible_double_benefit",
                columns: new[] { "organisation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_pre_identification_file_id",
                table: "pre_identification",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_code",
                table: "register",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_organisation_id",
                table: "register",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_authorisation_organisation_id_register_id",
                table: "register_authorisation",
                columns: new[] { "organisation_id", "register_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_authorisation_register_id",
                table: "register_authorisation",
                column: "register_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_entry_version_entry_id_version",
                table: "register_entry_version",
                columns: new[] { "entry_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_register_import_register_id_started_at",
                table: "register_import",
                columns: new[] { "register_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_inquiry_file_id",
                table: "register_inquiry",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_inquiry_request_id_person_id",
                table: "register_inquiry",
                columns: new[] { "request_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_search_organisation_id",
                table: "register_search",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_search_register_id_at",
                table: "register_search",
                columns: new[] { "register_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_search_user_id_register_id_at",
                table: "register_search",
                columns: new[] { "user_id", "register_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_search_decision_search_id",
                table: "register_search_decision",
                column: "search_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_search_hit_entry_id_organisation_id",
                table: "register_search_hit",
                columns: new[] { "entry_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_clock_due_on",
                table: "request_clock",
                column: "due_on",
                filter: "stopped_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_request_clock_file_id",
                table: "request_clock",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_request_clock_request_id",
                table: "request_clock",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_sought_relative_file_id",
                table: "sought_relative",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_sought_relative_tracing_id",
                table: "sought_relative",
                column: "tracing_id");

            migrationBuilder.AddForeignKey(
                name: "fk_identification_request_agreement_version_agreement_id",
                table: "identification_request",
                column: "agreement_id",
                principalTable: "agreement_version",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_identification_request_agreement_version_agreement_id",
                table: "identification_request");

            migrationBuilder.DropTable(
                name: "abis_job");

            migrationBuilder.DropTable(
                name: "adjudicator_view");

            migrationBuilder.DropTable(
                name: "agreement_version");

            migrationBuilder.DropTable(
                name: "authenticity_finding");

            migrationBuilder.DropTable(
                name: "biometric_sample");

            migrationBuilder.DropTable(
                name: "candidate_finding");

            migrationBuilder.DropTable(
                name: "clock_escalation");

            migrationBuilder.DropTable(
                name: "contact_attempt");

            migrationBuilder.DropTable(
                name: "dna_consent");

            migrationBuilder.DropTable(
                name: "engine_reference");

            migrationBuilder.DropTable(
                name: "engine_state");

            migrationBuilder.DropTable(
                name: "enquiry");

            migrationBuilder.DropTable(
                name: "evidence_contest");

            migrationBuilder.DropTable(
                name: "identification_practice");

            migrationBuilder.DropTable(
                name: "match_day");

            migrationBuilder.DropTable(
                name: "match_dispatch");

            migrationBuilder.DropTable(
                name: "match_pair");

            migrationBuilder.DropTable(
                name: "match_token");

            migrationBuilder.DropTable(
                name: "person_merge");

            migrationBuilder.DropTable(
                name: "possible_double_benefit");

            migrationBuilder.DropTable(
                name: "pre_identification");

            migrationBuilder.DropTable(
                name: "register_authorisation");

            migrationBuilder.DropTable(
                name: "register_entry_version");

            migrationBuilder.DropTable(
                name: "register_figure");

            migrationBuilder.DropTable(
                name: "register_import_content");

            migrationBuilder.DropTable(
                name: "register_inquiry");

            migrationBuilder.DropTable(
                name: "register_refusal");

            migrationBuilder.DropTable(
                name: "register_search_decision");

            migrationBuilder.DropTable(
                name: "register_search_hit");

            migrationBuilder.DropTable(
                name: "register_search_terms");

            migrationBuilder.DropTable(
                name: "working_calendar");

            migrationBuilder.DropTable(
                name: "adjudication");

            migrationBuilder.DropTable(
                name: "sought_relative");

            migrationBuilder.DropTable(
                name: "dna_comparison");

            migrationBuilder.DropTable(
                name: "request_clock");

            migrationBuilder.DropTable(
                name: "identification_evidence");

            migrationBuilder.DropTable(
                name: "match_party");

            migrationBuilder.DropTable(
                name: "compared_person");

            migrationBuilder.DropTable(
                name: "register_import");

            migrationBuilder.DropTable(
                name: "register_search");

            migrationBuilder.DropTable(
                name: "gallery");

            migrationBuilder.DropTable(
                name: "family_tracing");

            migrationBuilder.DropTable(
                name: "exchange");

            migrationBuilder.DropTable(
                name: "register");

            migrationBuilder.DropIndex(
                name: "ix_possible_duplicate_organisation_id_weight_id",
                table: "possible_duplicate");

            migrationBuilder.DropIndex(
                name: "ix_possible_duplicate_other_person_id",
                table: "possible_duplicate");

            migrationBuilder.DropIndex(
                name: "ix_possible_duplicate_person_id_other_person_id",
                table: "possible_duplicate");

            migrationBuilder.DropIndex(
                name: "ix_identification_request_agreement_id",
                table: "identification_request");

            migrationBuilder.DropColumn(
                name: "weight",
                table: "possible_duplicate");

            migrationBuilder.DropColumn(
                name: "finding",
                table: "identity_interview");

            migrationBuilder.DropColumn(
                name: "setting",
                table: "identity_interview");

            migrationBuilder.DropColumn(
                name: "with",
                table: "identity_interview");

            migrationBuilder.DropColumn(
                name: "agreement_id",
                table: "identification_request");

            migrationBuilder.DropColumn(
                name: "agreement_number",
                table: "identification_request");

            migrationBuilder.DropColumn(
                name: "form",
                table: "identification_request");

            migrationBuilder.DropColumn(
                name: "sender_country",
                table: "identification_request");

            migrationBuilder.DropColumn(
                name: "code",
                table: "identification_answer");

            migrationBuilder.DropColumn(
                name: "rests_on",
                table: "identification_answer");

            migrationBuilder.DropColumn(
                name: "until",
                table: "identification_answer");

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: false),
                    article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    day_count = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    silence_effect = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    start = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.code);
                });

            migrationBuilder.InsertData(
                table: "agreement",
                columns: new[] { "code", "answer_days", "article", "day_count", "is_example", "name", "silence_effect", "start", "valid_from", "valid_until" },
                values: new object[] { "example-benelux-kazakhstan-2015", 21, "art. 7 (3)", "Calendar", true, "Benelux–Kazakhstan, 2 mars 2015", "le texte présume l'accord", "Receipt", new DateOnly(2015, 3, 2), null });

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_organisation_id_id",
                table: "possible_duplicate",
                columns: new[] { "organisation_id", "id" },
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identification_request_due_on",
                table: "identification_request",
                column: "due_on",
                filter: "closed_at IS NULL AND escalated_at IS NULL");
        }
    }
}
