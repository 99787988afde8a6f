-- Schemes that the same decision adopts beside the one that was laid: how what is released is paid back, for example.
create table payments.addition (
    adoption uuid not null references payments.adoption,
    scheme   text not null check (scheme <> ''),
    primary key (adoption, scheme)
);

create trigger addition_stays before update or delete on payments.addition
    for each row execute function payments.never_again();
