using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Sankofa.Core.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    is_house_administrator = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "administration_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_administration_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: false),
                    day_count = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    start = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    silence_effect = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "event",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chain = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    section = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    data = table.Column<string>(type: "text", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event", x => new { x.file_id, x.chain, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    strangers = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    doubtful = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    ignored = table.Column<int>(type: "integer", nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    rows_known = table.Column<int>(type: "integer", nullable: false),
                    files_opened = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "installation_mark",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation_mark", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "instrument",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_row",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sections = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_row", x => new { x.organisation_id, x.fingerprint, x.occurrence });
                });

            migrationBuilder.CreateTable(
                name: "need_category",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    is_medical = table.Column<bool>(type: "boolean", nullable: false),
                    is_unaccompanied_child = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_category", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    short_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retention_months = table.Column<int>(type: "integer", nullable: true),
                    controller = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    transfer_basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cooling_off_days = table.Column<int>(type: "integer", nullable: false),
                    emergency_ceiling_minor = table.Column<long>(type: "bigint", nullable: false),
                    emergency_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_names = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    birth_date = table.Column<int>(type: "integer", nullable: false),
                    birth_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    died_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_word",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_word", x => new { x.organisation_id, x.word, x.person_id, x.file_id });
                });

            migrationBuilder.CreateTable(
                name: "saved_filter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_filter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visit_schedule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instrument_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    months = table.Column<List<int>>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_schedule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "worklist",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    arrival_on = table.Column<DateOnly>(type: "date", nullable: true),
                    return_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    leads = table.Column<bool>(type: "boolean", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stage_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_worklist", x => new { x.organisation_id, x.file_id });
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "used_code",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_code", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_used_code_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "import_content",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_content", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_import_content_import_run_run_id",
                        column: x => x.run_id,
                        principalTable: "import_run",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "import_line",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_line", x => new { x.run_id, x.row });
                    table.ForeignKey(
                        name: "fk_import_line_import_run_run_id",
                        column: x => x.run_id,
                        principalTable: "import_run",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    host_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    return_country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    return_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    lead_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    suspended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    expected_arrival = table.Column<DateOnly>(type: "date", nullable: true),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    arrived_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_file_organisations_lead_organisation_id",
                        column: x => x.lead_organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "emergency_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_attempt", x => x.id);
                    table.ForeignKey(
                        name: "fk_emergency_attempt_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_emergency_attempt_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    display_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_post_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reception_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reception_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_reception_place_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "scheme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    public_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    funder = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    funder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    depends_on_status = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme", x => x.id);
                    table.ForeignKey(
                        name: "fk_scheme_organisation_funder_id",
                        column: x => x.funder_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "alias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_names = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alias", x => x.id);
                    table.ForeignKey(
                        name: "fk_alias_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "name_word",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_name_word", x => new { x.person_id, x.word, x.section });
                    table.ForeignKey(
                        name: "fk_name_word_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "nationality",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nationality", x => new { x.person_id, x.country });
                    table.ForeignKey(
                        name: "fk_nationality_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    authenticity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_key",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<byte[]>(type: "bytea", nullable: true),
                    destroyed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_key", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_person_key_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "arrival",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hand_over = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arrival", x => x.id);
                    table.ForeignKey(
                        name: "fk_arrival_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    community = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    economic = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    economic_obstacles = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    economic_strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    education = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    experience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    family = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    family_support = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    individual = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    motivation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    national = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    psychosocial = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    psychosocial_obstacles = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    psychosocial_strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    safety_and_legal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    sector = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    sector_outlook = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    social = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    social_obstacles = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    social_strengths = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_assessment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "asylum_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lodged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asylum_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_asylum_claim_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    content_type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "best_interests_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checked_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    may_contact = table.Column<bool>(type: "boolean", nullable: false),
                    findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_best_interests_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_best_interests_check_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "best_interests_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    favourable = table.Column<bool>(type: "boolean", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    decided_by = table.Column<List<string>>(type: "text[]", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_best_interests_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_best_interests_decision_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    carrier = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    to_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    leaves_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    leaves_zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    arrives_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    arrives_zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reception_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_booking", x => x.id);
                    table.CheckConstraint("arrives_after_leaving", "arrives_at > leaves_at");
                    table.ForeignKey(
                        name: "fk_booking_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_booking_organisations_reception_id",
                        column: x => x.reception_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "case_access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sections = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    behind_wall = table.Column<bool>(type: "boolean", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_access", x => x.id);
                    table.CheckConstraint("wall_no_origin", "side <> 'Origin' OR sections & 4 = 0 OR ended_at IS NOT NULL");
                    table.CheckConstraint("wall_row_of_its_own", "sections & 4 = 0 OR (sections = 4 AND behind_wall)");
                    table.ForeignKey(
                        name: "fk_case_access_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_case_access_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "case_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_task_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "child_reception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assessed_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    adequate = table.Column<bool>(type: "boolean", nullable: false),
                    findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_reception", x => x.id);
                    table.ForeignKey(
                        name: "fk_child_reception_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evidence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    other_basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_consent_organisations_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    old_value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    new_value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction", x => x.id);
                    table.ForeignKey(
                        name: "fk_correction_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "declaration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    guardian = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declaration", x => x.id);
                    table.ForeignKey(
                        name: "fk_declaration_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "emergency_help",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    justification = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    justified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    justified_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_help", x => x.id);
                    table.CheckConstraint("help_is_something", "amount_minor > 0");
                    table.ForeignKey(
                        name: "fk_emergency_help_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_emergency_help_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    established_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact", x => x.id);
                    table.ForeignKey(
                        name: "fk_fact_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "fitness_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fitness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    examined_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    examined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    conditions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fitness_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_fitness_assessment_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "identification_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    subjects = table.Column<string>(type: "jsonb", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    last_residence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sender_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreement_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: true),
                    day_count = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    silence_effect = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_identification_request_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_identification_request_organisations_authority_id",
                        column: x => x.authority_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "information_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    interpreter = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    material = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_information_session_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relationship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    boarded_already = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_member_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_member_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    author_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_message_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "non_refoulement_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewed_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_days = table.Column<int>(type: "integer", nullable: false),
                    favourable = table.Column<bool>(type: "boolean", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_non_refoulement_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_non_refoulement_review_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    attempts_left = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_link_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ceiling_per_person_minor = table.Column<long>(type: "bigint", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    needs_committee = table.Column<bool>(type: "boolean", nullable: false),
                    votes_needed = table.Column<int>(type: "integer", nullable: false),
                    criteria = table.Column<List<string>>(type: "text[]", nullable: false),
                    points_at_most = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edits = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => x.id);
                    table.CheckConstraint("plan_ceiling_positive", "ceiling_per_person_minor > 0");
                    table.ForeignKey(
                        name: "fk_plan_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "possible_duplicate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    likeness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    same = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_duplicate", x => x.id);
                    table.ForeignKey(
                        name: "fk_possible_duplicate_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "receiving_guardian",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    relation = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receiving_guardian", x => x.id);
                    table.ForeignKey(
                        name: "fk_receiving_guardian_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "return_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    reference = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    agreement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    informed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_decision_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "special_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_code = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_medical = table.Column<bool>(type: "boolean", nullable: false),
                    is_unaccompanied_child = table.Column<bool>(type: "boolean", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    before = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    during = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    after = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noted_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_special_need", x => x.id);
                    table.ForeignKey(
                        name: "fk_special_need_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_special_need_need_category_category_code",
                        column: x => x.category_code,
                        principalTable: "need_category",
                        principalColumn: "code");
                });

            migrationBuilder.CreateTable(
                name: "stage_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_change_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "travel_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    single_journey = table.Column<bool>(type: "boolean", nullable: false),
                    issued_at = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_travel_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_travel_document_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    instrument_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visitor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visitor_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    economic = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    social = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    psychosocial = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    composite = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_instrument_instrument_id",
                        column: x => x.instrument_id,
                        principalTable: "instrument",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "visit_impossible",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_impossible", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_impossible_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_impossible_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "withdrawal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawal", x => x.id);
                    table.ForeignKey(
                        name: "fk_withdrawal_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: true),
                    device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    strong = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_session_post_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "stay",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_over_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handed_over_to = table.Column<Guid>(type: "uuid", nullable: true),
                    hand_over = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stay", x => x.id);
                    table.CheckConstraint("stay_has_nights", "until > \"from\"");
                    table.ForeignKey(
                        name: "fk_stay_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_stay_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_stay_reception_place_place_id",
                        column: x => x.place_id,
                        principalTable: "reception_place",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "scheme_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ceiling_per_person_minor = table.Column<long>(type: "bigint", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    needs_committee = table.Column<bool>(type: "boolean", nullable: false),
                    votes_needed = table.Column<int>(type: "integer", nullable: false),
                    criteria = table.Column<List<string>>(type: "text[]", nullable: false),
                    points_at_most = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheme_version", x => x.id);
                    table.CheckConstraint("scheme_ceiling_positive", "ceiling_per_person_minor > 0");
                    table.ForeignKey(
                        name: "fk_scheme_version_scheme_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "scheme",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "attachment_content",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_content", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_content_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachment",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "boarding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boarding", x => x.id);
                    table.ForeignKey(
                        name: "fk_boarding_booking_booking_id",
                        column: x => x.booking_id,
                        principalTable: "booking",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "traveller",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    escort = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    needs_on_board = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_traveller", x => x.id);
                    table.ForeignKey(
                        name: "fk_traveller_booking_booking_id",
                        column: x => x.booking_id,
                        principalTable: "booking",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "identification_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identification_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_identification_answer_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "identity_interview",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    arrangement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    not_held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    not_held_why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    interpreter = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    present = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    own_words = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_interview", x => x.id);
                    table.ForeignKey(
                        name: "fk_identity_interview_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_identity_interview_identification_request_request_id",
                        column: x => x.request_id,
                        principalTable: "identification_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    project = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    signed_evidence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_version_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_plan_version_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "need_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    special_need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_extension", x => x.id);
                    table.ForeignKey(
                        name: "fk_need_extension_special_need_special_need_id",
                        column: x => x.special_need_id,
                        principalTable: "special_need",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "planned_visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    is_last = table.Column<bool>(type: "boolean", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planned_visit", x => x.id);
                    table.ForeignKey(
                        name: "fk_planned_visit_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_planned_visit_case_task_task_id",
                        column: x => x.task_id,
                        principalTable: "case_task",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_planned_visit_visit_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "visit_answer",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_answer", x => new { x.visit_id, x.question });
                    table.ForeignKey(
                        name: "fk_visit_answer_visit_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visit",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "bed_night",
                columns: table => new
                {
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    night = table.Column<DateOnly>(type: "date", nullable: false),
                    bed = table.Column<int>(type: "integer", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_night", x => new { x.place_id, x.night, x.bed });
                    table.ForeignKey(
                        name: "fk_bed_night_reception_place_place_id",
                        column: x => x.place_id,
                        principalTable: "reception_place",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_bed_night_stay_stay_id",
                        column: x => x.stay_id,
                        principalTable: "stay",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_funding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_funding", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_funding_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_plan_funding_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_plan_funding_scheme_version_scheme_version_id",
                        column: x => x.scheme_version_id,
                        principalTable: "scheme_version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "committee_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    has_conflict = table.Column<bool>(type: "boolean", nullable: false),
                    conflict = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    points = table.Column<List<int>>(type: "integer[]", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    minutes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_decision_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_committee_decision_plan_version_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "plan_version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provided_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_minor = table.Column<long>(type: "bigint", nullable: false),
                    released_minor = table.Column<long>(type: "bigint", nullable: false),
                    given_up_in = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_line", x => x.id);
                    table.CheckConstraint("plan_line_amount_positive", "amount_minor > 0");
                    table.CheckConstraint("plan_line_approved_first", "delivered_minor = 0 OR approved_on IS NOT NULL");
                    table.CheckConstraint("plan_line_never_negative", "delivered_minor >= 0 AND released_minor >= 0");
                    table.CheckConstraint("plan_line_never_over", "delivered_minor + released_minor <= amount_minor");
                    table.ForeignKey(
                        name: "fk_plan_line_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_plan_line_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_plan_line_plan_version_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "plan_version",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proof = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acknowledged = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    acknowledged_how = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery", x => x.id);
                    table.CheckConstraint("delivery_amount_positive", "amount_minor > 0");
                    table.ForeignKey(
                        name: "fk_delivery_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachment",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delivery_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delivery_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delivery_plan_line_plan_line_id",
                        column: x => x.plan_line_id,
                        principalTable: "plan_line",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reversal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reversal", x => x.id);
                    table.CheckConstraint("reversal_amount_positive", "amount_minor > 0");
                    table.ForeignKey(
                        name: "fk_reversal_case_file_file_id",
                        column: x => x.file_id,
                        principalTable: "case_file",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_reversal_delivery_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "delivery",
                        principalColumn: "id");
                });

            migrationBuilder.InsertData(
                table: "agreement",
                columns: new[] { "code", "answer_days", "article", "day_count", "is_example", "name", "silence_effect", "start", "valid_from", "valid_until" },
                values: new object[] { "example-benelux-kazakhstan-2015", 21, "art. 7 (3)", "Calendar", true, "Benelux–Kazakhstan, 2 mars 2015", "le texte présume l'accord", "Receipt", new DateOnly(2015, 3, 2), null });

            migrationBuilder.InsertData(
                table: "need_category",
                columns: new[] { "code", "is_medical", "is_unaccompanied_child", "name", "position" },
                values: new object[,]
                {
                    { "detained-medical", true, false, "Risque de sécurité ou détention, avec un problème médical", 5 },
                    { "medical", true, false, "Besoin médical, physique ou psychologique", 1 },
                    { "other-follow-up", false, false, "Suivi spécifique pour une autre raison", 4 },
                    { "over-65", false, false, "Personne de plus de 65 ans", 3 },
                    { "pregnancy", true, false, "Femme enceinte", 2 },
                    { "trafficking", false, false, "Victime de la traite des êtres humains", 6 },
                    { "unaccompanied-child", false, true, "Enfant non accompagné", 7 }
                });

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_administration_entry_organisation_id_at",
                table: "administration_entry",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_alias_person_id",
                table: "alias",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_arrival_file_id_person_id",
                table: "arrival",
                columns: new[] { "file_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_file_id_person_id_written_at",
                table: "assessment",
                columns: new[] { "file_id", "person_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_person_id",
                table: "assessment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_asylum_claim_file_id",
                table: "asylum_claim",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_file_id",
                table: "attachment",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_bed_night_stay_id",
                table: "bed_night",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_best_interests_check_file_id",
                table: "best_interests_check",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_best_interests_decision_file_id",
                table: "best_interests_decision",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_boarding_booking_id_person_id",
                table: "boarding",
                columns: new[] { "booking_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_boarding_file_id",
                table: "boarding",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_booking_file_id",
                table: "booking",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_booking_reception_id",
                table: "booking",
                column: "reception_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_access_ends_at",
                table: "case_access",
                column: "ends_at",
                filter: "ends_at IS NOT NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_access_file_id_organisation_id",
                table: "case_access",
                columns: new[] { "file_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_access_organisation_id",
                table: "case_access",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_lead_organisation_id",
                table: "case_file",
                column: "lead_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_reference",
                table: "case_file",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_task_file_id_organisation_id",
                table: "case_task",
                columns: new[] { "file_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_task_given_by_organisation_id_due_on_id",
                table: "case_task",
                columns: new[] { "given_by_organisation_id", "due_on", "id" },
                filter: "done_at IS NULL AND organisation_id <> given_by_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_reception_file_id",
                table: "child_reception",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_committee_decision_file_id",
                table: "committee_decision",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_committee_decision_plan_version_id_user_id",
                table: "committee_decision",
                columns: new[] { "plan_version_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_file_id",
                table: "consent",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_consent_recipient_id",
                table: "consent",
                column: "recipient_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_id",
                table: "contact",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_correction_file_id",
                table: "correction",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_declaration_file_id",
                table: "declaration",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_attachment_id",
                table: "delivery",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_file_id_written_at",
                table: "delivery",
                columns: new[] { "file_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_person_id",
                table: "delivery",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_plan_line_id",
                table: "delivery",
                column: "plan_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_attempt_organisation_id",
                table: "emergency_attempt",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_attempt_user_id_on",
                table: "emergency_attempt",
                columns: new[] { "user_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_help_file_id",
                table: "emergency_help",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_help_person_id",
                table: "emergency_help",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_file_id_kind",
                table: "fact",
                columns: new[] { "file_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_fitness_assessment_file_id",
                table: "fitness_assessment",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_identification_answer_file_id",
                table: "identification_answer",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_identification_answer_request_id",
                table: "identification_answer",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_identification_request_authority_id",
                table: "identification_request",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_identification_request_due_on",
                table: "identification_request",
                column: "due_on",
                filter: "closed_at IS NULL AND escalated_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_identification_request_file_id",
                table: "identification_request",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_interview_file_id",
                table: "identity_interview",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_interview_request_id",
                table: "identity_interview",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_line_run_id_outcome_row",
                table: "import_line",
                columns: new[] { "run_id", "outcome", "row" });

            migrationBuilder.CreateIndex(
                name: "ix_import_run_organisation_id_read_at",
                table: "import_run",
                columns: new[] { "organisation_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_run_organisation_id_sha256",
                table: "import_run",
                columns: new[] { "organisation_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_import_run_state",
                table: "import_run",
                column: "state",
                filter: "state = 'Applying'");

            migrationBuilder.CreateIndex(
                name: "ix_information_session_file_id",
                table: "information_session",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_instrument_code_edition",
                table: "instrument",
                columns: new[] { "code", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_organisation_id",
                table: "invitation",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_token_hash",
                table: "invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_list_row_file_id",
                table: "list_row",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_row_organisation_id_case_key",
                table: "list_row",
                columns: new[] { "organisation_id", "case_key" },
                filter: "case_key <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_list_row_person_id",
                table: "list_row",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_list_row_run_id_row",
                table: "list_row",
                columns: new[] { "run_id", "row" });

            migrationBuilder.CreateIndex(
                name: "ix_member_file_id_person_id",
                table: "member",
                columns: new[] { "file_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_member_person_id",
                table: "member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_file_id_sent_at",
                table: "message",
                columns: new[] { "file_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_need_extension_file_id",
                table: "need_extension",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_need_extension_special_need_id",
                table: "need_extension",
                column: "special_need_id");

            migrationBuilder.CreateIndex(
                name: "ix_non_refoulement_review_file_id",
                table: "non_refoulement_review",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_file_id_written_at",
                table: "note",
                columns: new[] { "file_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_file_id",
                table: "notice",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_organisation_id_acknowledged_at_created_at",
                table: "notice",
                columns: new[] { "organisation_id", "acknowledged_at", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_name",
                table: "organisation",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_person_id",
                table: "paper",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_link_file_id",
                table: "person_link",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_link_token_hash",
                table: "person_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_word_file_id",
                table: "person_word",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_file_id",
                table: "plan",
                column: "file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_funding_file_id",
                table: "plan_funding",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_funding_plan_id",
                table: "plan_funding",
                column: "plan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_funding_scheme_version_id",
                table: "plan_funding",
                column: "scheme_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_file_id",
                table: "plan_line",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_person_id",
                table: "plan_line",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_plan_version_id",
                table: "plan_line",
                column: "plan_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_file_id",
                table: "plan_version",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_plan_id_number",
                table: "plan_version",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_submitted_at_id",
                table: "plan_version",
                columns: new[] { "submitted_at", "id" },
                filter: "state = 'Submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_planned_visit_file_id_organisation_id_instrument_code_month",
                table: "planned_visit",
                columns: new[] { "file_id", "organisation_id", "instrument_code", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planned_visit_task_id",
                table: "planned_visit",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_planned_visit_visit_id",
                table: "planned_visit",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_file_id",
                table: "possible_duplicate",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_duplicate_organisation_id_id",
                table: "possible_duplicate",
                columns: new[] { "organisation_id", "id" },
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_post_organisation_id_user_id",
                table: "post",
                columns: new[] { "organisation_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_user_id",
                table: "post",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_receiving_guardian_file_id",
                table: "receiving_guardian",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_reception_place_organisation_id_name",
                table: "reception_place",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_decision_file_id",
                table: "return_decision",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_reversal_delivery_id",
                table: "reversal",
                column: "delivery_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reversal_file_id",
                table: "reversal",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_filter_organisation_id",
                table: "saved_filter",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheme_code",
                table: "scheme",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scheme_funder_id",
                table: "scheme",
                column: "funder_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheme_version_scheme_id_valid_from",
                table: "scheme_version",
                columns: new[] { "scheme_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_post_id",
                table: "session",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_user_id",
                table: "session",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_special_need_category_code",
                table: "special_need",
                column: "category_code");

            migrationBuilder.CreateIndex(
                name: "ix_special_need_file_id",
                table: "special_need",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_change_file_id_at",
                table: "stage_change",
                columns: new[] { "file_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_stay_file_id",
                table: "stay",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_stay_person_id",
                table: "stay",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_stay_place_id",
                table: "stay",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_travel_document_file_id",
                table: "travel_document",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_traveller_booking_id_person_id",
                table: "traveller",
                columns: new[] { "booking_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_traveller_file_id",
                table: "traveller",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_file_id_held_on",
                table: "visit",
                columns: new[] { "file_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_instrument_id",
                table: "visit",
                column: "instrument_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_person_id",
                table: "visit",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_impossible_file_id",
                table: "visit_impossible",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_impossible_person_id",
                table: "visit_impossible",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_schedule_organisation_id_instrument_code",
                table: "visit_schedule",
                columns: new[] { "organisation_id", "instrument_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_withdrawal_file_id",
                table: "withdrawal",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_file_id",
                table: "worklist",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_arrival_on_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "arrival_on", "file_id" },
                filter: "is_open AND arrival_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_assignee_id_arrival_on_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "assignee_id", "arrival_on", "file_id" },
                filter: "is_open AND arrival_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_assignee_id_due_on_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "assignee_id", "due_on", "file_id" },
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_due_on_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "due_on", "file_id" },
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_is_open_opened_at_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "is_open", "opened_at", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_is_open_return_country_opened_at_f~",
                table: "worklist",
                columns: new[] { "organisation_id", "is_open", "return_country", "opened_at", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_is_open_stage_opened_at_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "is_open", "stage", "opened_at", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_worklist_organisation_id_opened_at_file_id",
                table: "worklist",
                columns: new[] { "organisation_id", "opened_at", "file_id" },
                filter: "is_open AND is_suspended");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "administration_entry");

            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "alias");

            migrationBuilder.DropTable(
                name: "arrival");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "asylum_claim");

            migrationBuilder.DropTable(
                name: "attachment_content");

            migrationBuilder.DropTable(
                name: "bed_night");

            migrationBuilder.DropTable(
                name: "best_interests_check");

            migrationBuilder.DropTable(
                name: "best_interests_decision");

            migrationBuilder.DropTable(
                name: "boarding");

            migrationBuilder.DropTable(
                name: "case_access");

            migrationBuilder.DropTable(
                name: "child_reception");

            migrationBuilder.DropTable(
                name: "committee_decision");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "correction");

            migrationBuilder.DropTable(
                name: "declaration");

            migrationBuilder.DropTable(
                name: "emergency_attempt");

            migrationBuilder.DropTable(
                name: "emergency_help");

            migrationBuilder.DropTable(
                name: "event");

            migrationBuilder.DropTable(
                name: "fact");

            migrationBuilder.DropTable(
                name: "fitness_assessment");

            migrationBuilder.DropTable(
                name: "identification_answer");

            migrationBuilder.DropTable(
                name: "identity_interview");

            migrationBuilder.DropTable(
                name: "import_content");

            migrationBuilder.DropTable(
                name: "import_line");

            migrationBuilder.DropTable(
                name: "information_session");

            migrationBuilder.DropTable(
                name: "installation_mark");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "list_row");

            migrationBuilder.DropTable(
                name: "member");

            migrationBuilder.DropTable(
                name: "message");

            migrationBuilder.DropTable(
                name: "name_word");

            migrationBuilder.DropTable(
                name: "nationality");

            migrationBuilder.DropTable(
                name: "need_extension");

            migrationBuilder.DropTable(
                name: "non_refoulement_review");

            migrationBuilder.DropTable(
                name: "note");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "paper");

            migrationBuilder.DropTable(
                name: "person_key");

            migrationBuilder.DropTable(
                name: "person_link");

            migrationBuilder.DropTable(
                name: "person_word");

            migrationBuilder.DropTable(
                name: "plan_funding");

            migrationBuilder.DropTable(
                name: "planned_visit");

            migrationBuilder.DropTable(
                name: "possible_duplicate");

            migrationBuilder.DropTable(
                name: "receiving_guardian");

            migrationBuilder.DropTable(
                name: "return_decision");

            migrationBuilder.DropTable(
                name: "reversal");

            migrationBuilder.DropTable(
                name: "saved_filter");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "stage_change");

            migrationBuilder.DropTable(
                name: "travel_document");

            migrationBuilder.DropTable(
                name: "traveller");

            migrationBuilder.DropTable(
                name: "used_code");

            migrationBuilder.DropTable(
                name: "visit_answer");

            migrationBuilder.DropTable(
                name: "visit_impossible");

            migrationBuilder.DropTable(
                name: "visit_schedule");

            migrationBuilder.DropTable(
                name: "withdrawal");

            migrationBuilder.DropTable(
                name: "worklist");

            migrationBuilder.DropTable(
                name: "stay");

            migrationBuilder.DropTable(
                name: "identification_request");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "special_need");

            migrationBuilder.DropTable(
                name: "scheme_version");

            migrationBuilder.DropTable(
                name: "case_task");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "booking");

            migrationBuilder.DropTable(
                name: "visit");

            migrationBuilder.DropTable(
                name: "reception_place");

            migrationBuilder.DropTable(
                name: "need_category");

            migrationBuilder.DropTable(
                name: "scheme");

            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "plan_line");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "instrument");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "plan");

            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "organisation");
        }
    }
}
