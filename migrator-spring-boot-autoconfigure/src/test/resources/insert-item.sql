insert into item values (1, 'from a script');
