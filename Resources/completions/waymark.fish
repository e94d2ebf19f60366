function __waymark_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __waymark_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __waymark_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __waymark_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __waymark_parse_tokens -S
    set -l unparsed_tokens (__waymark_tokens -pc)
    switch $unparsed_tokens[1]
    case 'waymark'
        __waymark_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'open'
            __waymark_parse_subcommand 0 'store=' 'as=' 'today=' 'version' 'h/help'
        case 'tray'
            __waymark_parse_subcommand 0 'store=' 'as=' 'today=' 'format=' 'view=' 'filter=' 'limit=' 'version' 'h/help'
        case 'case'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
            case 'move'
                __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'to=' 'procedure=' 'reason=' 'dry-run' 'version' 'h/help'
            end
        case 'pathway'
            __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
        case 'form'
            __waymark_parse_subcommand 2 'store=' 'as=' 'today=' 'format=' 'remarks' 'sent' 'check' 'history' 'compare=' 'version' 'h/help'
        case 'contribution'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'template'
                __waymark_parse_subcommand 2 'store=' 'as=' 'today=' 'member=' 'out=' 'version' 'h/help'
            case 'import'
                __waymark_parse_subcommand 3 'store=' 'as=' 'today=' 'member=' 'version' 'h/help'
            end
        case 'meeting'
            __waymark_parse_subcommand 2 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
        case 'slots'
            __waymark_parse_subcommand 2 'store=' 'as=' 'today=' 'format=' 'from=' 'count=' 'venue=' 'version' 'h/help'
        case 'members'
            __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'format=' 'on=' 'version' 'h/help'
        case 'board'
            __waymark_parse_subcommand 2 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
        case 'print'
            __waymark_parse_subcommand 3 'store=' 'as=' 'today=' 'format=' 'out=' 'to=' 'version' 'h/help'
        case 'audit'
            __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
        case 'apply'
            __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'version' 'h/help'
        case 'commands'
            __waymark_parse_subcommand 1 'version' 'h/help'
        case 'definitions'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __waymark_parse_subcommand -r 1 'version' 'h/help'
            end
        case 'procedure'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __waymark_parse_subcommand 0 'format=' 'version' 'h/help'
            case 'show'
                __waymark_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'check'
                __waymark_parse_subcommand -r 1 'format=' 'version' 'h/help'
            case 'diagram'
                __waymark_parse_subcommand 1 'format=' 'out=' 'version' 'h/help'
            case 'simulate'
                __waymark_parse_subcommand 1 'format=' 'start=' 'from=' 'at=+' 'answer=+' 'choose=+' 'steps=' 'version' 'h/help'
            case 'test'
                __waymark_parse_subcommand -r 1 'format=' 'version' 'h/help'
            end
        case 'demo'
            __waymark_parse_subcommand 0 'store=' 'as=' 'today=' 'families=' 'version' 'h/help'
        case 'store'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'create'
                __waymark_parse_subcommand 0 'store=' 'as=' 'today=' 'training' 'version' 'h/help'
            end
        case 'worker'
            __waymark_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __waymark_parse_subcommand 0 'store=' 'as=' 'today=' 'format=' 'version' 'h/help'
            case 'add'
                __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'name=' 'role=+' 'team=' 'team-name=' 'title=' 'version' 'h/help'
            case 'change'
                __waymark_parse_subcommand 1 'store=' 'as=' 'today=' 'name=' 'role=+' 'no-role' 'team=' 'team-name=' 'title=' 'version' 'h/help'
            end
        case 'due'
            __waymark_parse_subcommand -r 2 'day-one' 'version' 'h/help'
        case 'keys'
            __waymark_parse_subcommand 0 'version' 'h/help'
        case 'manual'
            __waymark_parse_subcommand 0 'version' 'h/help'
        case 'help'
            __waymark_parse_subcommand -r 1 'version'
        end
    end
end

function __waymark_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __waymark_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __waymark_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __waymark_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__waymark_tokens -p)
    if test -z "$(__waymark_tokens -t)"
        set -l index (count (__waymark_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'waymark' -f
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'open' -d 'Open the work tray (what `waymark` alone does).'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'tray' -d 'Print a work tray.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'case' -d 'Print a case (C0001), find cases, or move one to another version of its procedure.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'pathway' -d 'Print a case\'s pathway: completed steps grey, current ones orange.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'form' -d 'Print a form\'s answers, or a case\'s forms.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'contribution' -d 'Agencies\' contributions to a joint report: a template to fill in, and what comes back.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'meeting' -d 'Print who is invited to a meeting, or a case\'s meetings.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'slots' -d 'Print times at which those who serve a meeting and a venue are free, before its limit.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'members' -d 'Print the members of a case\'s groups, on a day or all there ever were.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'board' -d 'Print a step\'s board: its tasks by lane and period.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'print' -d 'Print minutes, letters, plans, reports, agendas and invitations.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'audit' -d 'Print a case\'s journal, its chain of hashes checked.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'apply' -d 'Take commands as JSON Lines, one line an answer: the events, or why it was refused.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'commands' -d 'Document every command that `waymark apply` takes.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'definitions' -d 'Check procedures, forms and templates.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'procedure' -d 'List, show, check, draw, try out and test procedures.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'demo' -d 'Make a training store with an invented authority, and say how to open it.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'store' -d 'Make a store for an authority that begins with nothing but its procedure.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'worker' -d 'Print, register and change the authority\'s workers.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'due' -d 'Count a due date in England and Wales, and say how it was counted.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'keys' -d 'Print the keys of every screen.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'manual' -d 'Print the manual page, for man to show.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark open" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark open" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark open" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark open" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark open" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" view' -l 'view' -d 'Whose: mine, team, requests, sent or overdue.' -rfka 'mine team requests sent overdue'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" filter' -l 'filter' -d 'Only tasks with these words.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" limit' -l 'limit' -d 'At most so many.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark tray" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark case" -eq 1' -fa 'show' -d 'Print a case (C0001), or the cases whose family or people match a text.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark case" -eq 1' -fa 'move' -d 'Move a case to another version of its procedure, or to another procedure.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" to' -l 'to' -d 'The version.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" procedure' -l 'procedure' -d 'The procedure; the case\'s own where none is named.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" reason' -l 'reason' -d 'Why, in words that go on the record.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" dry-run' -l 'dry-run' -d 'Only print what would change.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark case move" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark pathway" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" remarks' -l 'remarks' -d 'The remarks on the form in place of its answers.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" sent' -l 'sent' -d 'To whom it was sent, which version and how, in place of its answers.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" check' -l 'check' -d 'Say instead which answers are missing and which rows of a plan are not SMART; status 1 where any is.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" history' -l 'history' -d 'Say instead how the progress of each row of a plan went.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" compare' -l 'compare' -d 'Print what differs between two versions, as 1:2, or 1:now for the text today.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark form" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark contribution" -eq 1' -fa 'template' -d 'Write the template that an agency fills in.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark contribution" -eq 1' -fa 'import' -d 'Take a contribution in from a file of plain text or Markdown.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" member' -l 'member' -d 'Who fills it in, by id: p4.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" out' -l 'out' -d 'The file to write; without it, it is printed.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution template" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" member' -l 'member' -d 'Whose it is, by id, where the file does not say so: p4.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark contribution import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark meeting" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" from' -l 'from' -d 'The earliest day, such as 2026-01-14; else today.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" count' -l 'count' -d 'At most so many.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" venue' -l 'venue' -d 'Where it should be, if that place is free.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark slots" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" on' -l 'on' -d 'Only those who were members on this day: 2026-03-02.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark members" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark board" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" format' -l 'format' -d 'How: pdf, markdown, text or ics; else as --out ends, else text.' -rfka 'pdf markdown text ics'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" out' -l 'out' -d 'The file to write; else standard output.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" to' -l 'to' -d 'Whose invitation, such as p3; else everybody\'s.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark print" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark audit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark apply" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark apply" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark apply" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark apply" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark apply" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark commands" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark commands" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark definitions" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark definitions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark definitions" -eq 1' -fa 'check' -d 'Report every problem of definition files at once, as path:line:column: error: message [id].'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark definitions check" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark definitions check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'list' -d 'List the procedures, and what each extends.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'show' -d 'Print a procedure: steps, tasks, who does them, what they wait for, by when and why.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'check' -d 'Report every problem of procedures and forms at once, as path:line:column: error: message [id].'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'diagram' -d 'Draw a procedure\'s pathway: its steps, and what each opens or calls off.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'simulate' -d 'Walk an invented case through a procedure: every task with its due date and the reason for it.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark procedure" -eq 1' -fa 'test' -d 'Run scenarios: invented cases, and the trays, pathways and due dates that must come of them.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure list" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure list" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure show" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure show" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure check" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure check" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure diagram" format' -l 'format' -d 'How to draw: text (80 columns) or svg.' -rfka 'text svg'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure diagram" out' -l 'out' -d 'A file to write instead of standard output; it must not exist yet.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure diagram" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure diagram" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" start' -l 'start' -d 'When the case begins: 2025-12-15, or with a time.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" from' -l 'from' -d 'The step it begins with, where there are several.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate"' -l 'at' -d 'When a step is set for or held: STEP.held=DATE, STEP.scheduled=DATE; repeatable.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate"' -l 'answer' -d 'How a question is answered: STEP.TASK.FIELD=VALUE; repeatable.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate"' -l 'choose' -d 'A next action, or a task that need not be done: STEP=ACTION, STEP=TASK; repeatable.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" steps' -l 'steps' -d 'End after so many steps.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure simulate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure test" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure test" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark procedure test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" families' -l 'families' -d 'How many families.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark store" -eq 1' -fa 'create' -d 'Make an empty store: no worker and no case.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" training' -l 'training' -d 'A training store, for trying things.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark store create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark worker" -eq 1' -fa 'list' -d 'Print the workers of the authority.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark worker" -eq 1' -fa 'add' -d 'Register a worker.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_positional "waymark worker" -eq 1' -fa 'change' -d 'Change who a worker is; what is left out stays as it is.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" format' -l 'format' -d 'How to print: table or json.' -rfka 'table json'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" name' -l 'name' -d 'What people call them.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add"' -l 'role' -d 'A role of a procedure; once for each that they have.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" team' -l 'team' -d 'Their team: north.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" team-name' -l 'team-name' -d 'What people call the team, where it is new.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" title' -l 'title' -d 'What they are called, where it is not the title of their first role.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" store' -l 'store' -d 'The store\'s file (default: $XDG_DATA_HOME/waymark/waymark.store).' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" as' -l 'as' -d 'Act as this worker, in a training store.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" today' -l 'today' -d 'The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" name' -l 'name' -d 'What people call them.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change"' -l 'role' -d 'A role of a procedure; once for each that they then have.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" no-role' -l 'no-role' -d 'They have no role any more.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" team' -l 'team' -d 'Their team: north.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" team-name' -l 'team-name' -d 'What people call the team, where it is new.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" title' -l 'title' -d 'What they are called.' -rfka ''
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark worker change" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark due" day-one' -l 'day-one' -d 'Count the date itself as day 1: for days and working days after it.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark due" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark due" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark keys" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark keys" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark manual" version' -l 'version' -d 'Show the version.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark manual" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'waymark' -n '__waymark_should_offer_completions_for_flags_or_options "waymark help" version' -l 'version' -d 'Show the version.'
