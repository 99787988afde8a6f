-- What is gone or on its way is asked of whoever tells the agent, who takes these tables over next.
drop view payments.gone;
