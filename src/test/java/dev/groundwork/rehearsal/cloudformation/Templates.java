package dev.groundwork.rehearsal.cloudformation;

/// Small templates for tests.
final class Templates {
  /// A budget, whose amount is a parameter.
  static final String BUDGET =
      """
      Description: A budget
      Parameters:
        Amount: {Type: Number, Default: 10, MaxValue: 100}
      Resources:
        Budget:
          Type: AWS::Budgets::Budget
          Properties:
            Budget:
              BudgetName: !Sub ${AWS::StackName}-monthly
              BudgetType: COST
              TimeUnit: MONTHLY
              BudgetLimit: {Amount: !Ref Amount, Unit: USD}
      Outputs:
        Name: {Value: !Ref Budget, Description: Its name}
      """;

  /// A network and a database in it, in dependency order bottom up.
  static final String DATABASE =
      """
      Parameters:
        Class: {Type: String, Default: db.t4g.micro}
        Name: {Type: String, Default: app}
        Password: {Type: String, NoEcho: true, Default: not-a-secret}
      Resources:
        Database:
          Type: AWS::RDS::DBInstance
          Properties:
            Engine: postgres
            DBInstanceClass: !Ref Class
            DBName: !Ref Name
            AllocatedStorage: 20
            MasterUsername: app
            MasterUserPassword: !Ref Password
            DBSubnetGroupName: !Ref Subnets
        Subnets:
          Type: AWS::RDS::DBSubnetGroup
          Properties:
            DBSubnetGroupDescription: isolated
            SubnetIds: [!Ref One, !Ref Two]
        One:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a}
        Two:
          Type: AWS::EC2::Subnet
          Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1b}
        Vpc:
          Type: AWS::EC2::VPC
          Properties: {CidrBlock: 10.0.0.0/16}
      Outputs:
        Address: {Value: !GetAtt Database.Endpoint.Address}
        Port: {Value: !GetAtt Database.Endpoint.Port}
      """;

  private Templates() {}
}
