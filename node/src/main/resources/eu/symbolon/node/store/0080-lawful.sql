-- Each automatic finding keeps the version of the detector that made it (Regulation (EU) 2024/1689 Art 12).
alter table finding add version text not null default '1';
