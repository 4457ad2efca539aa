#include "models/consent/FrameParser.h"

#include "models/consent/FrameExpressions.h"

namespace numauth::consent {

namespace {

/// Words that begin the declaration of a number in Objective-C, or of anything in Swift.
bool isNumberType(const Token &token)
{
    return FrameTokens::isOneOf(token, {"CGFloat", "float", "double", "Float", "Double"});
}

bool isWholeType(const Token &token)
{
    return FrameTokens::isOneOf(token, {"int", "NSInteger", "NSUInteger", "long"});
}

class FrameParser : private FrameExpressions
{
public:
    explicit FrameParser(const QString &source) : FrameExpressions(source) {}

    ParsedFrame runBlock()
    {
        declareParameters(documentedNames());
        const bool isBraced = readHeader();
        program().entry = newBlock();
        readStatements(program().entry, isBraced);
        if (!hasFailed() && peek().kind != Token::Kind::End)
            fail();
        return take();
    }

    /// The source as one number.
    ParsedFrame runNumber()
    {
        declareParameters(documentedNames());
        FrameStep step;
        step.nodes[0] = number();
        if (!hasFailed() && peek().kind != Token::Kind::End)
            fail();
        program().entry = newBlock();
        addStep(program().entry, step);
        return take();
    }

private:
    static QStringList documentedNames()
    {
        return {QStringLiteral("screenSize"), QStringLiteral("superViewSize"),
                QStringLiteral("frame")};
    }

    int newBlock()
    {
        program().blocks << QList<FrameStep>();
        return static_cast<int>(program().blocks.size()) - 1;
    }

    void addStep(int block, const FrameStep &step) { program().blocks[block] << step; }

    /// Reads what stands before the statements; true when a brace has to close them.
    bool readHeader()
    {
        if (accept("^"))
            return readObjectiveCHeader();
        if (!accept("{"))
            return false;
        if (hasSwiftParameters())
            readSwiftHeader();
        return true;
    }

    bool readObjectiveCHeader()
    {
        setObjectiveC();
        accept("CGRect");
        QStringList names;
        if (accept("(")) {
            while (!hasFailed() && !accept(")")) {
                expectIdentifier();
                names << expectIdentifier();
                accept(",");
            }
        }
        declareParameters(names);
        expect("{");
        return true;
    }

    /// Whether `in` follows before any statement could end.
    bool hasSwiftParameters() const
    {
        for (qsizetype ahead = 0; ahead < 32; ++ahead) {
            const Token &token = peek(ahead);
            if (isOneOf(token, {"in"}))
                return true;
            if (token.kind == Token::Kind::End || isOneOf(token, {"{", "}", ";", "return", "="}))
                return false;
        }
        return false;
    }

    void readSwiftHeader()
    {
        QStringList names;
        const bool hasParentheses = accept("(");
        while (!hasFailed() && !isNext("in") && !isNext("-") && !isNext(")")) {
            names << expectIdentifier();
            if (accept(":"))
                expectIdentifier();
            accept(",");
        }
        if (hasParentheses)
            expect(")");
        if (accept("-")) {
            expect(">");
            expectIdentifier();
        }
        expect("in");
        declareParameters(names);
    }

    void declareParameters(const QStringList &names)
    {
        using Kind = FrameName::Kind;
        const std::array<FrameName, 3> parameters{FrameName{Kind::Size, FrameProgram::screenSlot},
                                                  FrameName{Kind::Size, FrameProgram::parentSlot},
                                                  FrameName{Kind::Rect, FrameProgram::frameSlot}};
        if (names.size() > 3)
            fail();
        for (qsizetype index = 0; index < std::min<qsizetype>(names.size(), 3); ++index)
            declare(names.at(index), parameters[static_cast<size_t>(index)]);
    }

    void readStatements(int block, bool isBraced)
    {
        openScope();
        while (!hasFailed()) {
            if (isBraced ? accept("}") : peek().kind == Token::Kind::End)
                break;
            readStatement(block);
        }
        closeScope();
    }

    void readStatement(int block)
    {
        if (accept(";"))
            return;
        if (accept("return"))
            addReturn(block);
        else if (accept("if"))
            readIf(block);
        else if (isDeclaration())
            readDeclarations(block);
        else if (isRectNext())
            addReturn(block); // Swift's only expression is what the block returns
        else
            readAssignment(block);
    }

    void addReturn(int block)
    {
        FrameStep step;
        step.count = 4;
        step.nodes = rect();
        addStep(block, step);
    }

    void readIf(int block)
    {
        const Nesting nesting(*this);
        FrameStep step;
        step.kind = FrameStep::Kind::Branch;
        step.nodes[0] = number();
        step.then = readBranch();
        if (!hasFailed() && accept("else"))
            step.otherwise = readBranch();
        addStep(block, step);
    }

    int readBranch()
    {
        const int branch = newBlock();
        if (hasFailed())
            return branch;
        if (accept("{"))
            readStatements(branch, true);
        else
            readStatement(branch);
        return branch;
    }

    bool isDeclaration() const
    {
        return isOneOf(peek(), {"let", "var", "const", "CGRect", "BOOL"}) && peek(1).isIdentifier()
                   ? true
                   : (isNumberType(peek()) || isWholeType(peek())) && peek(1).isIdentifier();
    }

    void readDeclarations(int block)
    {
        accept("const");
        const bool isSwift = isOneOf(peek(), {"let", "var"});
        const bool isWhole = isWholeType(peek());
        bool isRect = isOneOf(peek(), {"CGRect"});
        next();
        do {
            const QString name = expectIdentifier();
            if (isSwift && accept(":"))
                isRect = expectIdentifier() == QLatin1StringView("CGRect");
            const bool hasValue = accept("=");
            if (hasValue && isSwift)
                isRect = isRectNext();
            declareLocal(block, name, isRect, hasValue, isWhole);
        } while (!hasFailed() && accept(","));
    }

    void declareLocal(int block, const QString &name, bool isRect, bool hasValue, bool isWhole)
    {
        FrameStep step;
        step.kind = FrameStep::Kind::Store;
        step.count = isRect ? 4 : 1;
        if (hasValue && isRect)
            step.nodes = rect();
        else if (hasValue)
            step.nodes[0] = isWhole ? add(FrameOperation::Truncate, number()) : number();
        step.slot = program().slotCount;
        program().slotCount += step.count;
        declare(name, {isRect ? FrameName::Kind::Rect : FrameName::Kind::Number, step.slot});
        if (hasValue)
            addStep(block, step);
    }

    void readAssignment(int block)
    {
        const FrameTarget target = readTarget();
        if (hasFailed())
            return;
        FrameStep step;
        step.kind = FrameStep::Kind::Store;
        step.slot = target.slot;
        step.count = target.count;
        if (target.count == 1)
            step.nodes[0] = assignedNumber(target.slot);
        else if (accept("=") && target.count == 4)
            step.nodes = rect();
        else if (target.count == 2)
            step.nodes = pair();
        else
            fail();
        addStep(block, step);
    }

    /// What `=`, `+=`, `-=`, `*=` or `/=` puts into \p slot.
    int assignedNumber(int slot)
    {
        if (accept("="))
            return number();
        const std::optional<FrameOperation> operation = readArithmetic();
        if (!operation) {
            fail();
            return -1;
        }
        expect("=");
        const int before = load(slot);
        return add(*operation, before, number());
    }
};

/// Appends the nodes of \p member to \p program; the index of its value there.
int append(FrameProgram &program, const FrameProgram &member)
{
    const int shift = static_cast<int>(program.nodes.size());
    for (FrameNode node : member.nodes) {
        for (int *operand : {&node.first, &node.second, &node.third})
            *operand += *operand < 0 ? 0 : shift;
        program.nodes << node;
    }
    return member.blocks.at(member.entry).first().nodes[0] + shift;
}

int append(FrameProgram &program, const FrameNode &node)
{
    program.nodes << node;
    return static_cast<int>(program.nodes.size()) - 1;
}

} // namespace

ParsedFrame parseFrameBlock(const QString &source)
{
    return FrameParser(source).runBlock();
}

ParsedFrame parseFrameMembers(const std::array<QString, 4> &members)
{
    ParsedFrame frame;
    FrameStep step;
    step.count = 4;
    for (size_t index = 0; index < members.size(); ++index) {
        if (members[index].trimmed().isEmpty()) {
            FrameNode kept;
            kept.operation = FrameOperation::Load;
            kept.slot = FrameProgram::frameSlot + static_cast<int>(index);
            step.nodes[index] = append(frame.program, kept);
            continue;
        }
        ParsedFrame member = FrameParser(members[index]).runNumber();
        if (!member.isUnderstood)
            return member;
        step.nodes[index] = append(frame.program, member.program);
    }
    frame.program.blocks << QList<FrameStep>{step};
    frame.program.entry = 0;
    frame.isUnderstood = true;
    return frame;
}

} // namespace numauth::consent
