<#-- the programs of others that are in lib/, each jar with its own licence texts inside -->
OpenXlink carries these works of others in lib/. Each is under the licence named, which its jar, or the address, holds.
winsw/procrun holds Apache Commons Daemon's procrun ${r"(Apache License 2.0, see its LICENSE.txt and NOTICE.txt)"}.

<#list dependencyMap as entry>
${entry.getKey().groupId}:${entry.getKey().artifactId}:${entry.getKey().version}
    ${entry.getValue()?join(", ")}<#if entry.getKey().url??>
    ${entry.getKey().url}</#if>
</#list>
