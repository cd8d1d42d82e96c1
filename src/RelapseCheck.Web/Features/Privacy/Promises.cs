namespace RelapseCheck.Web.Features.Privacy;

/// <summary>One promise to the person and the tests that hold it.</summary>
/// <param name="Key">Its words in <see cref="PrivacyText"/>: <c>promise.key</c>.</param>
/// <param name="Tests">Names of tests; a test holds that each exists.</param>
public sealed record Promise(string Key, params string[] Tests);

/// <summary>What the site promises, and what it cannot.</summary>
public static class Promises
{
    /// <summary>The promises, in the order in which people ask.</summary>
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("account", "What_was_saved_is_read_back_whole", "Only_the_words_open_it_and_they_do_after_a_restart"),
        new("nothing-kept", "A_draft_lives_as_long_as_it_was_given_and_never_beyond_24_hours", "Ended_drafts_and_sessions_are_all_swept_however_many"),
        new("sealed", "No_answer_note_word_or_day_is_findable_in_the_data_folder", "Neither_keys_nor_secrets_stand_in_the_database"),
        new("whose", "Rows_of_one_journal_have_nothing_in_common_that_rows_of_two_have_not", "Two_journals_do_not_see_each_other"),
        new("changed", "A_flipped_byte_of_any_region_shows", "A_changed_day_shows_as_unreadable_and_the_rest_works"),
        new("phone", "The_row_without_the_secret_and_the_secret_without_the_row_open_nothing", "Five_wrong_pins_delete_the_session_and_a_right_one_before_starts_the_count_again"),
        new("shared", "A_shared_device_closes_after_15_minutes_without_use_and_2_hours_at_most", "Leaving_ends_what_is_open_and_goes_to_a_neutral_page"),
        new("erase", "Everything_of_the_journal_goes_and_nothing_of_another", "Not_even_the_sealed_bytes_stay_in_the_files"),
        new("share", "From_code_to_receipt_every_element_of_the_consent_is_there", "The_preview_holds_what_is_shared_and_nothing_else", "Stopping_asks_once_and_then_is_at_once", "Ending_takes_the_copies_along_and_they_are_on_no_disk"),
        new("looks", "The_person_sees_who_looked_and_at_what_page_by_page"),
        new("elsewhere", "The_policy_is_kept_and_no_other_host_is_asked", "Every_answer_carries_the_headers"),
        new("log", "Nothing_a_person_sends_or_is_reaches_the_log", "A_log_message_names_nothing_that_is_about_a_person"),
        new("address", "An_address_is_counted_by_a_key_that_only_this_process_knows"),
        new("help", "It_names_the_crisis_line_and_naloxone_with_the_database_gone", "It_holds_no_form_and_sets_nothing_but_the_forms_token", "With_the_server_gone_the_help_page_opens_with_its_style_in_both_languages_and_no_other_page_does", "Without_a_journal_and_on_a_shared_phone_nothing_is_kept"),
    ];

    /// <summary>What no site can promise, by key: <c>open.key</c>.</summary>
    public static IReadOnlyList<string> Open { get; } = ["near", "watched", "operator", "shared", "clinic", "memory", "court", "thief", "words"];
}
