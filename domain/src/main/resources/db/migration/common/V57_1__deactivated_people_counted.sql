-- How many of the people are deactivated, kept with each write as their number is (V1).
insert into resource_count (tenant_id, resource_type, shard, total)
select c.tenant_id, 'DEACTIVATED', c.shard, 0 from resource_count c where c.resource_type = 'PERSON';

update resource_count set total = (
    select count(*) from person p where p.tenant_id = resource_count.tenant_id and p.active = false and p.deleted_at is null)
where resource_type = 'DEACTIVATED' and shard = 0;
