#!/bin/bash

__waymark_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__waymark_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__waymark_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__waymark_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_waymark() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    open|tray|find|case|pathway|form|contribution|meeting|slots|members|board|print|timeliness|calendar|chronology|network|audit|retention|apply|commands|definitions|procedure|demo|tour|store|backup|restore|salvage|worker|due|keys|config|manual|help)
        # Offer subcommand argument completions
        "_waymark_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'open tray find case pathway form contribution meeting slots members board print timeliness calendar chronology network audit retention apply commands definitions procedure demo tour store backup restore salvage worker due keys config manual help' -- "${cur}"))
        ;;
    esac
}

_waymark_open() {
    repeating_flags=()
    non_repeating_flags=(--plain --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --theme --language)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--theme')
        return
        ;;
    '--language')
        return
        ;;
    esac
}

_waymark_tray() {
    repeating_flags=()
    non_repeating_flags=(--changed --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --view --filter --sort --group --limit)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--view')
        __waymark_add_completions -W 'mine'$'\n''team'$'\n''requests'$'\n''sent'$'\n''overdue'
        return
        ;;
    '--filter')
        return
        ;;
    '--sort')
        __waymark_add_completions -W 'due'$'\n''family'$'\n''step'$'\n''task'$'\n''worker'$'\n''from'
        return
        ;;
    '--group')
        __waymark_add_completions -W 'due'$'\n''family'$'\n''step'$'\n''kind'$'\n''person'$'\n''worker'$'\n''address'$'\n''priority'
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_waymark_find() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --in --limit)
    __waymark_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--in')
        __waymark_add_completions -W 'people'$'\n''families'$'\n''meetings'$'\n''tasks'$'\n''forms'$'\n''words'
        return
        ;;
    '--limit')
        return
        ;;
    esac
}

_waymark_case() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|move)
        # Offer subcommand argument completions
        "_waymark_case_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show move' -- "${cur}"))
        ;;
    esac
}

_waymark_case_show() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_case_move() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --to --procedure --reason)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--to')
        return
        ;;
    '--procedure')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_waymark_pathway() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_form() {
    repeating_flags=()
    non_repeating_flags=(--remarks --sent --check --history --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --compare)
    __waymark_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--compare')
        return
        ;;
    esac
}

_waymark_contribution() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    template|import)
        # Offer subcommand argument completions
        "_waymark_contribution_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'template import' -- "${cur}"))
        ;;
    esac
}

_waymark_contribution_template() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --member --out)
    __waymark_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--member')
        return
        ;;
    '--out')
        return
        ;;
    esac
}

_waymark_contribution_import() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --member)
    __waymark_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--member')
        return
        ;;
    esac
}

_waymark_meeting() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_slots() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --from --count --venue)
    __waymark_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--from')
        return
        ;;
    '--count')
        return
        ;;
    '--venue')
        return
        ;;
    esac
}

_waymark_members() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --on)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--on')
        return
        ;;
    esac
}

_waymark_board() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_print() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --out --to)
    __waymark_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'pdf'$'\n''markdown'$'\n''text'$'\n''ics'
        return
        ;;
    '--out')
        return
        ;;
    '--to')
        return
        ;;
    esac
}

_waymark_timeliness() {
    repeating_flags=()
    non_repeating_flags=(--steps --late --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --month --measure --team --by --kind)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    '--month')
        return
        ;;
    '--measure')
        return
        ;;
    '--team')
        return
        ;;
    '--by')
        __waymark_add_completions -W 'kind'$'\n''team'$'\n''worker'
        return
        ;;
    '--kind')
        return
        ;;
    esac
}

_waymark_calendar() {
    repeating_flags=()
    non_repeating_flags=(--day --week --month --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --worker --venue --on)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    '--worker')
        return
        ;;
    '--venue')
        return
        ;;
    '--on')
        return
        ;;
    esac
}

_waymark_chronology() {
    repeating_flags=()
    non_repeating_flags=(--hidden --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --child)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    '--child')
        return
        ;;
    esac
}

_waymark_network() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_audit() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    case|reads|verify|receipt)
        # Offer subcommand argument completions
        "_waymark_audit_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'case reads verify receipt' -- "${cur}"))
        ;;
    esac
}

_waymark_audit_case() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_audit_reads() {
    repeating_flags=()
    non_repeating_flags=(--all --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --case --worker --person --count)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--case')
        return
        ;;
    '--worker')
        return
        ;;
    '--person')
        return
        ;;
    '--count')
        return
        ;;
    esac
}

_waymark_audit_verify() {
    repeating_flags=()
    non_repeating_flags=(--lists --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --receipt)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--receipt')
        return
        ;;
    esac
}

_waymark_audit_receipt() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_retention() {
    repeating_flags=()
    non_repeating_flags=(--due --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --by)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    '--by')
        return
        ;;
    esac
}

_waymark_apply() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_commands() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 1
}

_waymark_definitions() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check)
        # Offer subcommand argument completions
        "_waymark_definitions_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check' -- "${cur}"))
        ;;
    esac
}

_waymark_definitions_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options -1
}

_waymark_procedure() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|check|diagram|simulate|test)
        # Offer subcommand argument completions
        "_waymark_procedure_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show check diagram simulate test' -- "${cur}"))
        ;;
    esac
}

_waymark_procedure_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_procedure_show() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_procedure_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __waymark_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_procedure_diagram() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --out)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'text'$'\n''svg'
        return
        ;;
    '--out')
        return
        ;;
    esac
}

_waymark_procedure_simulate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--at --answer --choose)
    non_repeating_options=(--format --start --from --steps)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--start')
        return
        ;;
    '--from')
        return
        ;;
    '--at')
        return
        ;;
    '--answer')
        return
        ;;
    '--choose')
        return
        ;;
    '--steps')
        return
        ;;
    esac
}

_waymark_procedure_test() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __waymark_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_demo() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --families)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--families')
        return
        ;;
    esac
}

_waymark_tour() {
    repeating_flags=()
    non_repeating_flags=(--plain --version -h --help)
    repeating_options=()
    non_repeating_options=(--role --theme --language)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--role')
        return
        ;;
    '--theme')
        return
        ;;
    '--language')
        return
        ;;
    esac
}

_waymark_store() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    create|check|rebuild|clean)
        # Offer subcommand argument completions
        "_waymark_store_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'create check rebuild clean' -- "${cur}"))
        ;;
    esac
}

_waymark_store_create() {
    repeating_flags=()
    non_repeating_flags=(--training --version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_store_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_store_rebuild() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_store_clean() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    esac
}

_waymark_backup() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    make|verify)
        # Offer subcommand argument completions
        "_waymark_backup_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'make verify' -- "${cur}"))
        ;;
    esac
}

_waymark_backup_make() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --passphrase-file)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--passphrase-file')
        return
        ;;
    esac
}

_waymark_backup_verify() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--passphrase-file)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--passphrase-file')
        return
        ;;
    esac
}

_waymark_restore() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --passphrase-file)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--passphrase-file')
        return
        ;;
    esac
}

_waymark_salvage() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 2
}

_waymark_worker() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|add|change|load|grant|end-grant|grants)
        # Offer subcommand argument completions
        "_waymark_worker_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list add change load grant end-grant grants' -- "${cur}"))
        ;;
    esac
}

_waymark_worker_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_worker_add() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--role)
    non_repeating_options=(--store --as --today --name --team --team-name --title --sees)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--name')
        return
        ;;
    '--role')
        return
        ;;
    '--team')
        return
        ;;
    '--team-name')
        return
        ;;
    '--title')
        return
        ;;
    '--sees')
        __waymark_add_completions -W 'involved'$'\n''team'$'\n''authority'
        return
        ;;
    esac
}

_waymark_worker_change() {
    repeating_flags=()
    non_repeating_flags=(--no-role --version -h --help)
    repeating_options=(--role)
    non_repeating_options=(--store --as --today --name --team --team-name --title --sees)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--name')
        return
        ;;
    '--role')
        return
        ;;
    '--team')
        return
        ;;
    '--team-name')
        return
        ;;
    '--title')
        return
        ;;
    '--sees')
        __waymark_add_completions -W 'involved'$'\n''team'$'\n''authority'
        return
        ;;
    esac
}

_waymark_worker_load() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format --team)
    __waymark_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--team')
        return
        ;;
    esac
}

_waymark_worker_grant() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --for --until --reason)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--for')
        return
        ;;
    '--until')
        return
        ;;
    '--reason')
        return
        ;;
    esac
}

_waymark_worker_end-grant() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --for)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--for')
        return
        ;;
    esac
}

_waymark_worker_grants() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--store --as --today --format)
    __waymark_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--store')
        return
        ;;
    '--as')
        return
        ;;
    '--today')
        return
        ;;
    '--format')
        __waymark_add_completions -W 'table'$'\n''json'
        return
        ;;
    esac
}

_waymark_due() {
    repeating_flags=()
    non_repeating_flags=(--day-one --version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options -1
}

_waymark_keys() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0
}

_waymark_config() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    check)
        # Offer subcommand argument completions
        "_waymark_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'check' -- "${cur}"))
        ;;
    esac
}

_waymark_config_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 1
}

_waymark_manual() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options 0
}

_waymark_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __waymark_offer_flags_options -1
}

complete -o filenames -F _waymark waymark
